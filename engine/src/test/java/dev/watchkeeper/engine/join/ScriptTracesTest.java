package dev.watchkeeper.engine.join;

import static dev.watchkeeper.engine.join.Streams.assertJoined;

import org.junit.jupiter.api.Test;

class ScriptTracesTest {

    @Test
    void python_names_the_exception_last() {
        assertJoined("""
                Nothing is wrong here.
                ~~~
                Traceback (most recent call last):
                  File "/srv/shop/main.py", line 12, in <module>
                    pay(order)
                  File "/srv/shop/pay.py", line 4, in pay
                    raise ValueError("no card")
                ValueError: no card
                ~~~
                Nothing is wrong here.
                ~~~
                Traceback (most recent call last):
                  File "/srv/shop/main.py", line 12, in <module>
                    pay(order)
                    ~~~^^^^^^^
                KeyboardInterrupt
                ~~~
                Traceback (most recent call last):
                  File "/srv/shop/main.py", line 12, in <module>
                socket.timeout: timed out at 12:00:00
                ~~~
                Nothing is wrong here.
                """);
    }

    @Test
    void chained_tracebacks_of_python_are_one_event() {
        assertJoined("""
                ERROR:shop:order 17 failed
                Traceback (most recent call last):
                  File "a.py", line 1, in a
                KeyError: 'card'

                During handling of the above exception, another exception occurred:

                Traceback (most recent call last):
                  File "b.py", line 2, in b
                shop.errors.NoCard: order 17

                The above exception was the direct cause of the following exception:

                Traceback (most recent call last):
                  File "c.py", line 3, in c
                RuntimeError: gone
                ~~~
                INFO:shop:next order
                """);
    }

    @Test
    void a_traceback_without_its_last_line_takes_nothing_in_its_place() {
        assertJoined("""
                Traceback (most recent call last):
                  File "a.py", line 1, in a
                    run()
                ~~~
                the next order comes
                ~~~
                Traceback (most recent call last):
                  File "a.py", line 1, in a
                    run()
                ~~~
                INFO: next
                ~~~
                the next order comes
                ~~~
                Traceback (most recent call last):
                  File "a.py", line 1, in a
                    run()
                ~~~
                2026-03-01 09:15:02,117 INFO next
                """);
    }

    @Test
    void a_syntax_error_of_python_shows_its_place_first() {
        assertJoined("""
                starting
                ~~~
                  File "/srv/shop/main.py", line 3
                    print "hello"
                    ^^^^^^^^^^^^^
                SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
                ~~~
                starting again
                """);
    }

    @Test
    void python_logs_threads_and_groups_and_its_own_errors() {
        assertJoined("""
                Exception in thread Thread-1 (work):
                Traceback (most recent call last):
                  File "a.py", line 1, in work
                ValueError: wrong
                ~~~
                Exception ignored in: <function Pool.__del__ at 0x7f00>
                Traceback (most recent call last):
                  File "a.py", line 1, in __del__
                OSError: closed
                ~~~
                  + Exception Group Traceback (most recent call last):
                  |   File "a.py", line 1, in <module>
                  | ExceptionGroup: two (2 sub-exceptions)
                  +-+---------------- 1 ----------------
                    | ValueError: 1
                    +------------------------------------
                ~~~
                --- Logging error ---
                Traceback (most recent call last):
                  File "a.py", line 1, in emit
                TypeError: not all arguments converted
                Call stack:
                  File "a.py", line 9, in <module>
                Message: 'order %s paid by %s'
                Arguments: (17,)
                ~~~
                /srv/shop/old.py:7: DeprecationWarning: use pay() instead
                  pay_now()
                ~~~
                all is well
                """);
    }

    @Test
    void a_trace_of_another_process_of_python_stands_in_quotes() {
        assertJoined("""
                working
                ~~~
                concurrent.futures.process._RemoteTraceback:
                \"""
                Traceback (most recent call last):
                  File "a.py", line 1, in work
                ValueError: wrong
                \"""

                The above exception was the direct cause of the following exception:

                Traceback (most recent call last):
                  File "b.py", line 2, in <module>
                ValueError: wrong
                ~~~
                working
                """);
    }

    @Test
    void node_shows_properties_and_causes_in_braces() {
        assertJoined("""
                listening on 8080
                ~~~
                Error: connect ECONNREFUSED 127.0.0.1:5432
                    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1494:16)
                    at async Orders.place (file:///srv/shop/orders.mjs:14:5)
                    at async Promise.all (index 0) {
                  errno: -111,
                  code: 'ECONNREFUSED',
                  [cause]: TypeError: no host
                      at /srv/shop/db.js:3:7
                }
                ~~~
                listening again
                """);
    }

    @Test
    void node_shows_the_source_line_of_what_nobody_caught() {
        assertJoined("""
                /srv/shop/main.js:3
                    throw new Error('no card');
                    ^

                Error: no card
                    at Object.<anonymous> (/srv/shop/main.js:3:11)
                    at node:internal/main/run_main_module:23:47

                Node.js v20.11.0
                ~~~
                node:internal/modules/cjs/loader:1080
                  throw err;
                  ^

                Error: Cannot find module './card'
                Require stack:
                - /srv/shop/main.js
                    at Module._resolveFilename (node:internal/modules/cjs/loader:1077:15) {
                  code: 'MODULE_NOT_FOUND',
                  requireStack: [ '/srv/shop/main.js' ]
                }

                Node.js v20.11.0
                ~~~
                restarted
                """);
    }

    @Test
    void frames_prove_a_trace_below_any_line() {
        assertJoined("""
                all is well
                ~~~
                what a mess, said somebody
                    at pay (/srv/shop/pay.js:1:2)
                    at new Order (<anonymous>)
                  eval at run (eval at <anonymous> (app.js:1:1))
                ~~~
                all is well
                ~~~
                (node:4711) UnhandledPromiseRejectionWarning: TypeError [ERR_ARG]: wrong
                    at pay (/srv/shop/pay.js:1:2)
                (Use `node --trace-warnings ...` to show where the warning was created)
                ~~~
                all is well
                """);
    }

    @Test
    void browsers_that_are_not_chrome_write_their_frames_with_at_signs() {
        assertJoined("""
                TypeError: order is undefined
                pay@https://shop.example.org/app.js:12:34
                @https://shop.example.org/app.js:99:1
                ~~~
                page left
                """);
    }

    @Test
    void ruby_writes_the_place_first() {
        assertJoined("""
                boot
                ~~~
                /srv/shop/pay.rb:12:in `pay': no card (ArgumentError)
                \tfrom /srv/shop/pay.rb:30:in `block in run'
                \tfrom /srv/shop/main.rb:3:in 'Shop#run'
                ~~~
                boot
                ~~~
                Traceback (most recent call last):
                \t1: from main.rb:5:in `<main>'
                main.rb:2:in `pay': no card (RuntimeError)
                ~~~
                boot
                """);
    }

    @Test
    void rails_writes_frames_without_from_and_sometimes_without_indentation() {
        assertJoined("""
                Completed 500 Internal Server Error in 12ms
                ~~~
                 NoMethodError (undefined method `pay' for nil:NilClass):
                  app/controllers/orders_controller.rb:17:in `create'
                  lib/tracing.rb:4:in `tagged'
                ~~~
                Completed 200 OK in 3ms
                ~~~
                ActiveRecord::RecordNotFound (Couldn't find Order with 'id'=17):

                app/controllers/orders_controller.rb:9:in `show'
                app/middleware/tenant.rb:20:in `call'
                ~~~
                Completed 200 OK in 3ms
                """);
    }

    @Test
    void php_traces_are_numbered_and_say_where_it_was_thrown() {
        assertJoined("""
                hello
                ~~~
                PHP Fatal error:  Uncaught InvalidArgumentException: no card in /srv/shop/pay.php:12
                Stack trace:
                #0 /srv/shop/main.php(3): pay()
                #1 {main}

                Next RuntimeException: order failed in /srv/shop/main.php:5
                Stack trace:
                #0 {main}
                  thrown in /srv/shop/main.php on line 5
                ~~~
                hello
                """);
    }

    @Test
    void laravel_puts_the_trace_within_its_context() {
        assertJoined("""
                [2026-03-01 09:15:02] production.ERROR: no card {"exception":"[object] (RuntimeException(code: 0): no card at /srv/pay.php:12)
                [stacktrace]
                #0 /srv/main.php(3): pay()
                #1 {main}
                "}
                ~~~
                [2026-03-01 09:15:03] production.INFO: next
                """);
    }

    @Test
    void dart_announces_and_numbers() {
        assertJoined("""
                fine
                ~~~
                Unhandled exception:
                Exception: no card
                #0      pay (file:///srv/shop/pay.dart:12:3)
                <asynchronous suspension>
                #1      main (file:///srv/shop/main.dart:3:1)
                ~~~
                fine
                ~~~
                Unhandled exception:
                the order with number 17 was not found
                Receiver: null
                Tried calling: pay()
                #0      pay (file:///srv/shop/pay.dart:12:3)
                ~~~
                fine
                """);
    }
}
