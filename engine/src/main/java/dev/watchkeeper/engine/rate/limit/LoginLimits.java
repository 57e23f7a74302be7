package dev.watchkeeper.engine.rate.limit;

/**
 * From when on failed logins are somebody guessing.
 *
 * @param minutes what is looked at for quick guessing
 * @param failures so many within these minutes, and more than there were logins: an office behind one address has both
 * @param manyFailures from here on no person is behind it who has forgotten a password
 * @param slowMinutes what is looked at for guessing that takes its time
 * @param slowFailures so many within the longer time
 * @param slowUsers so many users failed within the longer time and none succeeded: nobody has that many names
 * @param patientMinutes what is looked at for names tried with long pauses: as many users as above, none of them known
 * @param sprayedUsers from here on it is the users that vary, not the passwords
 * @param triesPerUser of spraying: more tries a user are guessing at each
 * @param userClients one user fails from so many clients: people have a few devices
 * @param userFailures so many failures of that user
 * @param sameForm so often one login form came back, or one address asked for a password
 * @param formAgents people behind one address bring a browser each; a guesser has one or two
 */
public record LoginLimits(
        int minutes,
        int failures,
        int manyFailures,
        int slowMinutes,
        int slowFailures,
        int slowUsers,
        int patientMinutes,
        int sprayedUsers,
        int triesPerUser,
        int userClients,
        int userFailures,
        int sameForm,
        int formAgents) {

    /** Five in ten minutes is what fail2ban takes as well, so that its users find what they know. */
    public static final LoginLimits STANDARD = new LoginLimits(10, 5, 20, 60, 10, 4, 120, 5, 3, 4, 10, 6, 2);
}
