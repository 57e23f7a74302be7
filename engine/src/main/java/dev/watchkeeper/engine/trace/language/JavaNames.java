package dev.watchkeeper.engine.trace.language;

import java.util.List;

/** Turns what compilers and proxies make of a function's name back into what the source says. */
final class JavaNames {

    private static final List<String> GENERATED = List.of(
            "$Proxy",
            "CGLIB",
            "$$FastClass",
            "$$Enhancer",
            "$$Lambda",
            "ByteBuddy",
            "HibernateProxy",
            "HibernateInstantiator",
            "$MockitoMock",
            "WeldClientProxy",
            "WeldSubclass",
            "_$$_",
            "$$_",
            "_ClientProxy",
            "_Subclass.",
            "$Interceptor",
            "LambdaForm$",
            "GeneratedMethodAccessor",
            "GeneratedConstructorAccessor",
            "GeneratedSerializationConstructorAccessor",
            ".access$");

    /** The one method of a closure; the function that holds the closure is the one to name. */
    private static final List<String> CLOSURES = List.of(
            "invoke", "invokeSuspend", "invokeStatic", "apply", "applyOrElse", "doCall", "call", "doInvoke", "create");

    private JavaNames() {}

    /** Class and method; empty when no source holds the function. */
    static String function(String written) {
        int slash = written.lastIndexOf('/');
        if (slash > 0 && written.lastIndexOf('$', slash) >= 0) {
            // A hidden class has its address behind a slash.
            return "";
        }
        // In front of it stand class loader and module, with its version.
        String name = slash < 0 ? written : written.substring(slash + 1);
        if (name.indexOf('$') < 0 && name.indexOf('_') < 0 && !name.contains("Generated")) {
            return name;
        }
        for (String mark : GENERATED) {
            if (name.contains(mark)) {
                return "";
            }
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : joined(name.substring(0, dot), method(name.substring(dot + 1)));
    }

    /** {@code lambda$pay$0}, {@code pay$default}, {@code $anonfun$pay$1}: pay. */
    private static String method(String method) {
        if (method.startsWith("lambda$")) {
            return upToDollar(method, "lambda$".length());
        }
        if (method.startsWith("$anonfun$")) {
            return upToDollar(method, "$anonfun$".length());
        }
        return method.indexOf('$') > 0 ? upToDollar(method, 0) : method;
    }

    private static String upToDollar(String text, int from) {
        int dollar = text.indexOf('$', from);
        return text.substring(from, dollar < 0 ? text.length() : dollar);
    }

    /** Named inner classes stay; numbers, and the functions that closures are named after, do not. */
    private static String joined(String type, String method) {
        int cut = type.indexOf('$');
        while (cut >= 0 && cut + 1 < type.length() && isCapital(type.charAt(cut + 1))) {
            cut = type.indexOf('$', cut + 1);
        }
        if (cut < 0) {
            return type + "." + method;
        }
        String holder = CLOSURES.contains(method) ? holder(type, cut) : "";
        return type.substring(0, cut) + "." + (holder.isEmpty() ? method : holder);
    }

    /** Of {@code Order$pay$1}, {@code Order$$anonfun$pay$1} and {@code order$_pay_closure1}: pay. */
    private static String holder(String type, int cut) {
        int from = cut;
        while (from < type.length() && (type.charAt(from) == '$' || type.charAt(from) == '_')) {
            from++;
        }
        if (type.startsWith("anonfun$", from)) {
            from += "anonfun$".length();
        }
        int to = from;
        while (to < type.length() && Character.isLetter(type.charAt(to))) {
            to++;
        }
        return type.substring(from, to);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
