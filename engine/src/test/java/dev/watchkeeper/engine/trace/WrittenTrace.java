package dev.watchkeeper.engine.trace;

import java.util.Random;

/**
 * One trace of each language. {@code §n} is another number each time, {@code §x} another hexadecimal one, {@code §m} the
 * function, {@code §who} the text of the message; a line that begins with a star is written as often as the recursion is
 * deep.
 */
enum WrittenTrace {
    JAVA("""
            order §n failed
            com.acme.shop.NoStock: §who wants §n
            \tat com.acme.shop.Order.lambda$§m$§n(Order.java:§n)
            \tat com.acme.shop.Order$$Lambda/0x00000§x.accept(Unknown Source)
            \tat java.base@§n/java.util.ArrayList.forEach(ArrayList.java:§n)
            *\tat com.acme.shop.Order.§m(Order.java:§n)
            \tat jdk.proxy2/jdk.proxy2.$Proxy§n.§m(Unknown Source)
            \tat com.acme.shop.Order$$SpringCGLIB$$§n.§m(<generated>)
            \tat jdk.internal.reflect.GeneratedMethodAccessor§n.invoke(Unknown Source)
            \tat app//com.acme.shop.Api$Orders.post(Api.java:§n)
            \tat org.springframework.web.Servlet.service(Servlet.java:§n) ~[spring-web-§n.jar:§n]
            \tSuppressed: java.io.IOException: §who
            \t\tat com.acme.Session§n.close(Session.java:§n)
            """),
    PYTHON("""
            order §n failed
            Traceback (most recent call last):
              File "/srv/releases/2026§n/shop/api.py", line §n, in post
                pay()
              File "/usr/lib/python3.11/site-packages/flask/app.py", line §n, in dispatch
                pay()
            *  File "/srv/releases/2026§n/shop/order.py", line §n, in §m
            *    pay()
              [Previous line repeated §n more times]
              File "/srv/releases/2026§n/shop/order.py", line §n, in <lambda>
                pay()
            NoStock: §who wants §n
            """),
    GO("""
            panic: no stock: §n

            goroutine §n [running]:
            main.(*Order).§m.func§n.§n(0x§x, {0x§x, 0x§n})
            \t/app/order.go:§n +0x§x
            *main.(*Order).§m(0x§x)
            *\t/app/order.go:§n +0x§x
            main.main()
            \t/app/main.go:§n +0x§x
            created by net/http.(*Server).Serve in goroutine §n
            \t/usr/local/go/src/net/http/server.go:§n +0x§x

            goroutine §n [select]:
            main.other§n()
            \t/app/main.go:§n +0x§x
            """),
    NODE("""
            Error: §who wants §n
                at /app/src/order.js:§n:§n
            *    at Order.§m (/app/src/order.js:§n:§n)
                at async Api.post (file:///app/dist/api.§x.js:§n:§n)
                at process.processTicksAndRejections (node:internal/process/task_queues:§n:§n)
            """),
    DOT_NET("""
            order §n failed
            Acme.Shop.NoStockException: §who wants §n
               at Acme.Shop.Order.<>c__DisplayClass§n_§n.<§m>b__§n() in C:\\src\\Order.cs:line §n
               at System.Threading.Tasks.Task.Execute()
            *   at Acme.Shop.Order.<§m>d__§n.MoveNext() in C:\\src\\Order.cs:line §n
            --- End of stack trace from previous location ---
               at lambda_method§n(Closure , Object )
               at Acme.Shop.Api.Post(Int32 id) in C:\\src\\Api.cs:line §n
            """),
    RUBY("""
            /app/models/order.rb:§n:in `block (§n levels) in §m': §who wants §n (Shop::NoStock)
            *\tfrom /app/models/order.rb:§n:in `§m'
            \tfrom /usr/local/bundle/gems/rack-§n/lib/rack.rb:§n:in `call'
            \tfrom /app/controllers/api.rb:§n:in `post'
            """),
    PHP("""
            PHP Fatal error:  Uncaught Shop\\NoStock: §who wants §n in /app/src/Order.php:§n
            Stack trace:
            #0 /app/src/Order.php(§n): Shop\\Order->§m(§n, 'Anna')
            *#1 /app/src/Order.php(§n): Shop\\Order->§m(§n, 'Anna')
            #2 [internal function]: Shop\\Api->Shop\\{closure}(Object(Order))
            #3 /app/src/Api.php(§n): array_map(Object(Closure), Array)
            #4 /app/index.php(§n): Shop\\Api->post(§n)
            #5 {main}
              thrown in /app/src/Order.php on line §n
            """),
    RUST("""
            thread 'worker-§n' panicked at src/order.rs:§n:§n:
            no stock for §n
            stack backtrace:
               0: rust_begin_unwind
                         at /rustc/§x/library/std/src/panicking.rs:§n:§n
               1: shop::order::§m::{{closure}}::h§x
                         at ./src/order.rs:§n:§n
            *  2: shop::order::§m::h§x
            *            at ./src/order.rs:§n:§n
               3: <shop::Api as shop::Post>::post
                         at ./src/api.rs:§n:§n
               4: tokio::runtime::task::raw::poll
            note: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.
            """);

    private final String template;

    WrittenTrace(String template) {
        this.template = template;
    }

    String written(String function, String who, int depth, Random random) {
        StringBuilder written = new StringBuilder();
        StringBuilder repeated = new StringBuilder();
        for (String line : template.split("\n", -1)) {
            if (line.startsWith("*")) {
                repeated.append(line, 1, line.length()).append('\n');
            } else {
                written.append(repeated.toString().repeat(depth));
                repeated.setLength(0);
                written.append(line).append('\n');
            }
        }
        return filled(written.toString().replace("§who", who).replace("§m", function), random);
    }

    private static String filled(String text, Random random) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean isMark = text.charAt(i) == '§';
            if (isMark && text.charAt(i + 1) == 'n') {
                filled.append(1 + random.nextInt(9_999));
            } else if (isMark) {
                filled.append("%016x".formatted(random.nextLong()));
            } else {
                filled.append(text.charAt(i));
            }
            i += isMark ? 1 : 0;
        }
        return filled.toString();
    }
}
