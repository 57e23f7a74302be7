package dev.watchkeeper.engine.join;

import static dev.watchkeeper.engine.join.Streams.assertJoined;

import org.junit.jupiter.api.Test;

class NativeTracesTest {

    @Test
    void a_panic_of_go_comes_with_all_goroutines() {
        assertJoined("""
                2026/03/01 09:15:02 listening
                ~~~
                panic: runtime error: invalid memory address or nil pointer dereference [recovered]
                \tpanic: again
                [signal SIGSEGV: segmentation violation code=0x1 addr=0x8 pc=0x48f0a1]

                goroutine 7 [running]:
                main.(*Shop).Pay(0xc000012345, {0x1, 0x2})
                \t/srv/shop/pay.go:12 +0x1d
                created by main.main in goroutine 1
                \t/srv/shop/main.go:3 +0x45

                goroutine 1 [chan receive, 2 minutes]:
                main.main()
                \t/srv/shop/main.go:9 +0x99
                ...additional frames elided...
                exit status 2
                ~~~
                2026/03/01 09:15:03 listening
                """);
    }

    @Test
    void a_server_of_go_reports_a_panic_in_a_line_with_a_time() {
        assertJoined("""
                2026/03/01 09:15:02 http: panic serving 10.0.0.7:4711: no card
                goroutine 34 [running]:
                net/http.(*conn).serve.func1()
                \t/usr/local/go/src/net/http/server.go:1868 +0xb0
                panic({0x123, 0x456})
                \t/usr/local/go/src/runtime/panic.go:920 +0x26c
                ~~~
                all is well again
                """);
    }

    @Test
    void go_dies_in_other_ways_too() {
        assertJoined("""
                fatal error: all goroutines are asleep - deadlock!

                goroutine 1 [select (no cases)]:
                main.main()
                \t/srv/shop/main.go:4 +0x18
                exit status 2
                ~~~
                runtime: goroutine stack exceeds 1000000000-byte limit
                fatal error: stack overflow

                runtime stack:
                runtime.throw({0x4b1f5a?, 0x0?})
                \t/usr/local/go/src/runtime/panic.go:1077 +0x5c
                ~~~
                SIGQUIT: quit
                PC=0x46e181 m=0 sigcode=0

                goroutine 0 gp=0x55 m=0 [idle]:
                runtime.futex()
                \t/usr/local/go/src/runtime/sys_linux_amd64.s:557 +0x21

                rax    0xca
                rip    0x46e181
                ~~~
                started
                """);
    }

    @Test
    void a_panic_message_of_go_may_have_several_lines() {
        assertJoined("""
                panic: config is wrong:
                no port
                no host

                goroutine 1 [running]:
                main.main()
                \t/srv/shop/main.go:4 +0x18
                ~~~
                next try
                """);
    }

    @Test
    void rust_tells_where_it_panicked_and_what_to_do() {
        assertJoined("""
                listening
                ~~~
                thread 'main' panicked at src/main.rs:4:9:
                index out of bounds: the len is 3 but the index is 7
                note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
                ~~~
                listening
                ~~~
                thread 'tokio-runtime-worker' panicked at 'no card', src/pay.rs:12:5
                stack backtrace:
                   0: rust_begin_unwind
                             at /rustc/abc/library/std/src/panicking.rs:645:5
                   1: core::panicking::panic_fmt
                   2: shop::pay
                             at ./src/pay.rs:12:5
                note: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.
                ~~~
                thread 'main' (4711) panicked at src/main.rs:4:9:
                assertion `left == right` failed
                  left: 1
                 right: 2
                ~~~
                listening
                """);
    }

    @Test
    void an_error_of_rust_lists_its_causes() {
        assertJoined("""
                Error: order 17 failed

                Caused by:
                    0: the bank did not answer
                    1: Connection refused (os error 111)

                Stack backtrace:
                   0: shop::pay
                ~~~
                the end
                """);
    }

    @Test
    void other_languages_indent_or_announce() {
        assertJoined("""
                ** (RuntimeError) no card
                    (shop 0.1.0) lib/pay.ex:12: Shop.pay/1
                ~~~
                no card at pay.pl line 12.
                \tmain::pay(17) called at main.pl line 3
                ~~~
                lua: pay.lua:12: no card
                stack traceback:
                \t[C]: in function 'error'
                ~~~
                shop: no card
                CallStack (from HasCallStack):
                  error, called at Pay.hs:12:3 in main:Pay
                ~~~
                the end
                """);
    }
}
