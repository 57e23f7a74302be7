package dev.watchkeeper.engine.join;

import static dev.watchkeeper.engine.join.Streams.assertJoined;

import org.junit.jupiter.api.Test;

class JvmTracesTest {

    @Test
    void a_trace_stands_below_the_message_it_was_logged_with() {
        assertJoined("""
                2026-03-01 09:15:02,117 INFO  [main] org.acme.Shop - open
                ~~~
                2026-03-01 09:15:02,119 ERROR [worker-2] org.acme.Orders - order 17 failed
                java.lang.IllegalStateException: no stock
                \tat org.acme.Stock.take(Stock.java:41)
                \tat org.acme.Orders.place(Orders.java:88)
                Caused by: java.sql.SQLException: connection closed
                \tat org.acme.Db.ask(Db.java:12)
                \t... 2 more
                ~~~
                2026-03-01 09:15:02,120 INFO  [main] org.acme.Shop - still open
                """);
    }

    @Test
    void a_trace_may_begin_in_the_middle_of_a_line() {
        assertJoined("""
                WARN [pool-1-thread-3] 2026-03-01 09:15:02 retry failed: java.net.ConnectException: refused
                \tat java.base/java.net.Socket.connect(Socket.java:751)
                \tat org.acme.Client.lambda$run$0(Client.java:19)
                ~~~
                ready for customers
                """);
    }

    @Test
    void an_ordinary_line_after_a_trace_is_an_event_of_its_own() {
        assertJoined("""
                Nothing is wrong here.
                ~~~
                java.io.IOException: closed
                \tat org.acme.Files.read(Files.java:3)
                ~~~
                Nothing is wrong here.
                ~~~
                java.io.IOException: closed
                \tat org.acme.Files.read(Files.java:3)
                ~~~
                Nothing is wrong here.
                """);
    }

    @Test
    void traces_that_follow_each_other_are_told_apart() {
        assertJoined("""
                java.io.IOException: closed
                \tat org.acme.Files.read(Files.java:3)
                ~~~
                java.io.IOException: closed
                \tat org.acme.Files.read(Files.java:3)
                ~~~
                Exception in thread "main" java.lang.Error: over
                \tat org.acme.Main.main(Main.java:7)
                ~~~
                Exception in thread "main" java.lang.Error: over
                \tat org.acme.Main.main(Main.java:7)
                """);
    }

    @Test
    void causes_suppressed_ones_and_what_was_left_out_belong_to_it() {
        assertJoined("""
                Exception in thread "main" org.acme.PaymentFailed: card 3
                    at org.acme.Payment.pay(Payment.java:33)
                    Suppressed: java.lang.IllegalStateException: not closed
                        at org.acme.Payment.close(Payment.java:51)
                        ... 1 more
                    Caused by: java.lang.Error
                        ... 8 common frames omitted
                Caused by: org.acme.BankDown
                    at org.acme.Bank.call(Bank.java:9)
                    ... 3 more
                Caused by: java.lang.Error: [CIRCULAR REFERENCE:org.acme.BankDown]
                ~~~
                The shop is closed.
                """);
    }

    @Test
    void the_root_cause_may_come_first() {
        assertJoined("""
                09:15:02.117 [main] ERROR org.acme.Shop - failed
                java.lang.NullPointerException: null
                \tat org.acme.Stock.take(Stock.java:41)
                Wrapped by: java.lang.RuntimeException: outer
                \tat org.acme.Orders.place(Orders.java:88)
                ~~~
                09:15:03.000 [main] INFO org.acme.Shop - ok
                """);
    }

    @Test
    void mail_exceptions_are_nested_in_words_and_with_blank_lines() {
        assertJoined("""
                java.lang.RuntimeException: javax.mail.SendFailedException: Invalid Addresses;
                  nested exception is:
                com.sun.mail.smtp.SMTPAddressFailedException: 550 5.1.1 no such user

                \tat org.acme.Mail.send(Mail.java:20)
                \tat org.acme.Mail.main(Mail.java:4)
                ~~~
                next mail
                """);
    }

    @Test
    void a_message_of_several_lines_is_joined_when_frames_prove_it() {
        assertJoined("""
                java.lang.IllegalArgumentException: cannot read this:
                first line of it

                last line of it
                \tat org.acme.Reader.read(Reader.java:5)
                ~~~
                go on
                """);
    }

    @Test
    void an_exception_without_frames_does_not_take_what_follows() {
        assertJoined("""
                org.acme.TimeoutException: 5 s are over
                ~~~
                trying once more
                ~~~
                it worked
                ~~~
                the end
                """);
    }

    @Test
    void frames_whose_indentation_was_lost_are_still_frames() {
        assertJoined("""
                java.io.IOException: closed
                at org.acme.Files.read(Files.java:3)
                at org.acme.Main.main(Main.java:7)
                ~~~
                at last all is well
                """);
    }

    @Test
    void dotnet_traces_have_inner_exceptions_and_borders() {
        assertJoined("""
                Service starts
                ~~~
                System.AggregateException: One or more errors occurred. (no stock)
                 ---> System.InvalidOperationException: no stock
                   at Acme.Stock.Take(Int32 count) in /src/Stock.cs:line 41
                   --- End of inner exception stack trace ---
                   at Acme.Orders.<PlaceAsync>d__4.MoveNext() in /src/Orders.cs:line 88
                --- End of stack trace from previous location where exception was thrown ---
                   at System.Runtime.CompilerServices.TaskAwaiter.GetResult()
                ~~~
                Service goes on
                """);
    }

    @Test
    void dotnet_tells_unhandled_exceptions_in_two_ways() {
        assertJoined("""
                Unhandled exception. System.ArgumentException: wrong (Parameter 'id')
                   at Acme.Program.Main(String[] args) in /src/Program.cs:line 9
                ~~~
                Unhandled Exception: System.ArgumentException: wrong
                   at Acme.Program.Main(String[] args)
                ~~~
                done.
                """);
    }

    @Test
    void the_console_logger_of_dotnet_indents_its_messages() {
        assertJoined("""
                info: Microsoft.Hosting.Lifetime[14]
                      Now listening on: http://localhost:5000
                ~~~
                fail: Acme.Orders[0]
                      Order failed
                      System.InvalidOperationException: no stock
                         at Acme.Stock.Take(Int32 count) in /src/Stock.cs:line 41
                ~~~
                info: Acme.Orders[0]
                      Next order
                """);
    }
}
