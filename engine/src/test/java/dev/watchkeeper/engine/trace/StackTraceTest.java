package dev.watchkeeper.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackTraceTest {

    private static StackTrace read(String text) {
        return StackTrace.of(text).orElseThrow();
    }

    @Test
    void a_message_of_one_line_is_no_trace() {
        assertThat(StackTrace.of("java.lang.IllegalStateException: no stock")).isEmpty();
        assertThat(StackTrace.typeIn("java.lang.IllegalStateException: no stock"))
                .isEmpty();
    }

    @Test
    void java_says_what_was_thrown_around_the_root_cause_and_where_in_the_application() {
        StackTrace trace = read("""
                order 12 failed
                java.lang.IllegalStateException: no stock
                \tat com.acme.shop.Order.lambda$pay$0(Order.java:12)
                \tat com.acme.shop.Order$$Lambda/0x000001f.run(Unknown Source)
                \tat java.base/java.util.Optional.map(Optional.java:1)
                \tat com.acme.shop.Order$$EnhancerBySpringCGLIB$$1a2b.pay(<generated>)
                \tat app//com.acme.shop.Api.post(Api.java:3)
                \tat org.springframework.web.Servlet.service(Servlet.java:3) ~[spring-web-6.jar:6.0]
                \tSuppressed: java.io.IOException: not closed
                \t\tat com.acme.shop.Session.close(Session.java:1)
                \tCaused by: java.lang.IllegalArgumentException: odd
                \t\tat com.acme.shop.Session.flush(Session.java:1)
                Caused by: java.sql.SQLException: connection to 10.0.0.5 closed
                \tat org.postgresql.Driver.connect(Driver.java:3)
                \tat com.acme.shop.Repository.find(Repository.java:5)
                \t... 12 more""");

        assertThat(trace.statement()).isEqualTo("order 12 failed");
        assertThat(trace.thrown()).isEqualTo("java.lang.IllegalStateException");
        assertThat(trace.types()).containsExactly("java.lang.IllegalStateException", "java.sql.SQLException");
        assertThat(trace.message()).isEqualTo("connection to 10.0.0.5 closed");
        assertThat(trace.place())
                .containsExactly("com.acme.shop.Repository.find", "com.acme.shop.Order.pay", "com.acme.shop.Api.post");
    }

    @Test
    void what_kotlin_scala_and_groovy_make_of_a_function_is_that_function() {
        StackTrace trace = read("""
                com.acme.NoStock: none
                \tat com.acme.OrderKt$pay$1.invokeSuspend(Order.kt:3)
                \tat com.acme.Order$$anonfun$check$1.apply(Order.scala:3)
                \tat com.acme.Order$_ship_closure2.doCall(Order.groovy:3)
                \tat com.acme.Order$Lines$3.run(Order.java:3)""");

        assertThat(trace.place())
                .containsExactly(
                        "com.acme.OrderKt.pay",
                        "com.acme.Order.check",
                        "com.acme.Order.ship",
                        "com.acme.Order$Lines.run");
    }

    @Test
    void a_trace_that_begins_with_its_root_cause_is_the_same_trace() {
        StackTrace trace = read("""
                order failed
                java.net.ConnectException: Connection refused
                \tat java.base/sun.nio.ch.Net.connect0(Native Method)
                \tat com.acme.Bank.call(Bank.java:3)
                Wrapped by: java.lang.IllegalStateException: bank
                \tat com.acme.Order.pay(Order.java:3)""");

        assertThat(trace.types()).containsExactly("java.lang.IllegalStateException", "java.net.ConnectException");
        assertThat(trace.place()).containsExactly("com.acme.Bank.call", "com.acme.Order.pay");
    }

    @Test
    void without_frames_of_the_application_those_of_its_libraries_count() {
        assertThat(read("""
                java.net.ConnectException: Connection refused
                \tat java.base/sun.nio.ch.Net.connect0(Native Method)
                \tat org.apache.kafka.clients.NetworkClient.poll(NetworkClient.java:5)""").place()).containsExactly("org.apache.kafka.clients.NetworkClient.poll");
        assertThat(read("""
                java.net.ConnectException: Connection refused
                \tat java.base/sun.nio.ch.Net.connect0(Native Method)""").place()).containsExactly("sun.nio.ch.Net.connect0");
    }

    @Test
    void a_statement_that_repeats_what_the_application_threw_loses_it() {
        StackTrace trace = read("""
                order failed: com.acme.NoStock: Anna Smith wants too much
                com.acme.NoStock: Anna Smith wants too much
                \tat com.acme.Order.pay(Order.java:3)""");

        assertThat(trace.statement()).isEqualTo("order failed: com.acme.NoStock");
        assertThat(trace.message()).isEmpty();
    }

    @Test
    void of_an_overflown_stack_the_functions_that_repeat_count_in_whatever_turn() {
        String trace = """
                java.lang.StackOverflowError
                \tat com.acme.%s.walk(Tree.java:1)
                \tat com.acme.%s.walk(Tree.java:1)
                \tat com.acme.%1$s.walk(Tree.java:1)
                \tat com.acme.%2$s.walk(Tree.java:1)""";

        assertThat(read(trace.formatted("Branch", "Leaf")).place())
                .isEqualTo(read(trace.formatted("Leaf", "Branch")).place())
                .containsExactly("com.acme.Branch.walk", "com.acme.Leaf.walk");
    }

    @Test
    void python_writes_the_most_recent_call_last_and_the_root_cause_first() {
        StackTrace trace = read("""
                order 12 failed
                Traceback (most recent call last):
                  File "/app/shop/stock.py", line 12, in take
                    shelves[sku]
                    ~~~~~~~^^^^^
                KeyError: 'x'

                During handling of the above exception, another exception occurred:

                Traceback (most recent call last):
                  File "/app/venv/lib/python3.11/site-packages/flask/app.py", line 3, in dispatch
                    view()
                  File "/srv/releases/20260102/api.py", line 3, in post
                    pay()
                  File "/app/shop/stock.py", line 15, in <lambda>
                shop.errors.NoStock: Anna wants too much""");

        assertThat(trace.statement()).isEqualTo("order 12 failed");
        assertThat(trace.types()).containsExactly("shop.errors.NoStock", "KeyError");
        assertThat(trace.thrown()).isEqualTo("shop.errors.NoStock");
        assertThat(trace.place()).containsExactly("shop/stock.py:take", "api.py:post");
    }

    @Test
    void of_a_group_of_exceptions_the_first_is_the_root_cause() {
        StackTrace trace = read("""
                  + Exception Group Traceback (most recent call last):
                  |   File "/app/shop/main.py", line 3, in main
                  |     raise group
                  | ExceptionGroup: two (2 sub-exceptions)
                  +-+---------------- 1 ----------------
                    | Traceback (most recent call last):
                    |   File "/app/shop/job.py", line 3, in one
                    | ValueError: 1
                    +---------------- 2 ----------------
                    | Traceback (most recent call last):
                    |   File "/app/shop/job.py", line 3, in two
                    | TypeError: 2
                    +------------------------------------""");

        assertThat(trace.types()).containsExactly("ExceptionGroup", "ValueError");
        assertThat(trace.place()).containsExactly("shop/job.py:one", "shop/main.py:main");
    }

    @Test
    void go_counts_from_the_panic_in_the_goroutine_that_panicked() {
        StackTrace trace = read("""
                panic: runtime error: index out of range [5] with length 3 [recovered]
                \tpanic: runtime error: index out of range [5] with length 3

                goroutine 1 [running]:
                main.recoverer.func1()
                \t/app/main.go:8 +0x3c
                panic({0x45e1c0?, 0xc000012018?})
                \t/usr/local/go/src/runtime/panic.go:770 +0x132
                main.(*Order[...]).Pay.func2.1(0xc0000b6000, 0x5)
                \t/app/main.go:12 +0x1d
                github.com/acme/shop/order.Place(...)
                \t/app/order/order.go:12 +0x1d
                github.com/gin-gonic/gin.(*Context).Next(0x1)
                \t/root/go/pkg/mod/github.com/gin-gonic/gin@v1.9.1/context.go:173 +0x2b
                created by net/http.(*Server).Serve in goroutine 1
                \t/usr/local/go/src/net/http/server.go:3285 +0x4b4

                goroutine 5 [select]:
                main.watch()
                \t/app/main.go:12 +0x1d""");

        assertThat(trace.types()).containsExactly("panic");
        assertThat(trace.message()).isEqualTo("runtime error: index out of range [5] with length 3");
        assertThat(trace.place()).containsExactly("main.Order.Pay", "github.com/acme/shop/order.Place");
    }

    @Test
    void node_names_file_and_function_and_tells_its_cause() {
        StackTrace trace = read("""
                /app/src/order.js:12
                    throw new Error('no stock');
                    ^

                TypeError [ERR_ODD]: no stock for Anna
                    at Order.pay (/app/src/order.js:12:11)
                    at async /app/dist/main.4f3a2b1c.js:1:2345
                    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)
                    at new Client (file:///app/node_modules/pg/lib/client.js:1:1)
                    at Array.map (<anonymous>) {
                  code: 'X',
                  [cause]: Error: connect ECONNREFUSED 127.0.0.1:5432
                      at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16)
                }""");

        assertThat(trace.statement()).isEmpty();
        assertThat(trace.types()).containsExactly("TypeError", "Error");
        assertThat(trace.message()).isEqualTo("connect ECONNREFUSED 127.0.0.1:5432");
        assertThat(trace.place()).containsExactly("src/order.js:Order.pay", "dist/main.js:<anonymous>");
    }

    @Test
    void dot_net_nests_the_inner_exception_and_its_state_machines_are_functions() {
        StackTrace trace = read("""
                Unhandled exception. System.AggregateException: One or more errors occurred. (no stock)
                 ---> System.InvalidOperationException: no stock for Anna
                   at Acme.Shop.Order.<PayAsync>d__5.MoveNext() in C:\\src\\Order.cs:line 12
                   at Acme.Shop.Order.<>c__DisplayClass1_0.<Run>b__0()
                   --- End of inner exception stack trace ---
                   at System.Threading.Tasks.Task.Wait()
                   at Acme.Shop.Repository`1.Find[T](Int32 id)
                   at Acme.Shop.Program.<Main>$(String[] args) in C:\\src\\Program.cs:line 3""");

        assertThat(trace.statement()).isEqualTo("Unhandled exception.");
        assertThat(trace.types()).containsExactly("System.AggregateException", "System.InvalidOperationException");
        assertThat(trace.place())
                .containsExactly(
                        "Acme.Shop.Order.PayAsync",
                        "Acme.Shop.Order.Run",
                        "Acme.Shop.Repository.Find",
                        "Acme.Shop.Program.Main");
    }

    @Test
    void the_console_logger_of_dot_net_indents_all_below_its_header() {
        StackTrace trace = read("""
                fail: Acme.Shop.Order[0]
                      Order 12 failed
                      System.IO.IOException: There is not enough space on the disk.
                         at System.IO.RandomAccess.WriteAtOffset(SafeFileHandle handle)
                         at Acme.Shop.Order.Pay(Int32 id) in /src/Order.cs:line 12""");

        assertThat(trace.types()).containsExactly("System.IO.IOException");
        assertThat(trace.message()).isEqualTo("There is not enough space on the disk.");
        assertThat(trace.place()).containsExactly("Acme.Shop.Order.Pay");
    }

    @Test
    void ruby_names_the_method_that_holds_the_block() {
        StackTrace trace = read("""
                /app/models/order.rb:12:in `block (2 levels) in pay': no stock for Anna (Shop::NoStock)
                \tfrom /usr/lib/ruby/3.0.0/set.rb:1:in `each'
                \tfrom /app/controllers/api.rb:20:in 'Api#post'
                \tfrom /app/vendor/bundle/ruby/3.0/gems/rack-2/lib/rack.rb:1:in `call'""");

        assertThat(trace.types()).containsExactly("Shop::NoStock");
        assertThat(trace.place()).containsExactly("models/order.rb:pay", "controllers/api.rb:Api#post");
    }

    @Test
    void rails_writes_the_type_first() {
        StackTrace trace = read("""
                NoMethodError (undefined method `x' for nil:NilClass):

                app/models/order.rb:12:in `pay'
                app/controllers/orders_controller.rb:5:in `create'""");

        assertThat(trace.types()).containsExactly("NoMethodError");
        assertThat(trace.place()).containsExactly("models/order.rb:pay", "controllers/orders_controller.rb:create");
    }

    @Test
    void php_tells_by_the_place_that_the_language_threw() {
        StackTrace trace = read("""
                PHP Fatal error:  Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /app/src/Db.php:12
                Stack trace:
                #0 /app/src/Db.php(12): PDO->__construct('mysql:host=...')
                #1 /app/src/Api.php(20): Shop\\Db->connect(5)
                #2 [internal function]: Shop\\Api->{closure}(Array)
                #3 /app/vendor/bus/Bus.php(3): call_user_func(Object(Closure))
                #4 {main}

                Next RuntimeException: no database for Anna in /app/src/Db.php:15
                Stack trace:
                #0 /app/index.php(3): Shop\\Db->connect()
                #1 {main}
                  thrown in /app/src/Db.php on line 15""");

        assertThat(trace.types()).containsExactly("RuntimeException", "PDOException");
        assertThat(trace.message()).isEqualTo("SQLSTATE[HY000] [2002] Connection refused");
        assertThat(trace.place()).containsExactly("Shop\\Db->connect", "{main}");
    }

    @Test
    void laravel_writes_the_exception_into_its_context() {
        StackTrace trace = read("""
                no stock for Anna {"exception":"[object] (Shop\\\\NoStock(code: 0): no stock for Anna at /app/src/Order.php:12)
                [stacktrace]
                #0 /app/src/Api.php(20): Shop\\\\Order->pay(5)
                #1 {main}
                "}""");

        assertThat(trace.statement()).isEmpty();
        assertThat(trace.types()).containsExactly("Shop\\NoStock");
        assertThat(trace.place()).containsExactly("Shop\\Order->pay", "{main}");
    }

    @Test
    void rust_panics_with_a_backtrace_or_with_the_file_alone() {
        StackTrace trace = read("""
                thread 'main' panicked at src/main.rs:5:10:
                index out of bounds: the len is 3 but the index is 99
                stack backtrace:
                   0: rust_begin_unwind
                             at /rustc/90b35a623/library/std/src/panicking.rs:575:5
                   4: <shop::Order<T> as shop::Pay>::pay::h1f2e3d4c5b6a7980
                             at ./src/main.rs:4:5
                   5: shop::main::{{closure}}
                   6: core::ops::function::FnOnce::call_once
                note: Some details are omitted""");

        assertThat(trace.types()).containsExactly("panic");
        assertThat(trace.message()).isEqualTo("index out of bounds: the len is 3 but the index is 99");
        assertThat(trace.place()).containsExactly("shop::Order::pay", "shop::main");
        assertThat(read("""
                thread 'main' panicked at 'no space left', src/main.rs:5:10
                note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace""").place()).containsExactly("src/main.rs");
    }

    @Test
    void without_any_frame_the_types_that_begin_a_line_are_named() {
        StackTrace trace = read("order failed\njava.lang.IllegalStateException: no stock\nCaused by: KeyError");

        assertThat(trace.statement()).isEqualTo("order failed");
        assertThat(trace.types()).containsExactly("java.lang.IllegalStateException", "KeyError");
        assertThat(trace.place()).isEmpty();
    }
}
