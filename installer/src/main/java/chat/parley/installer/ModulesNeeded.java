package chat.parley.installer;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which modules of the JDK some jars speak of, in a constant or in a signature. More than {@code jdeps} would name, which
 * gives up at jars whose own modules are incomplete, and passes over what only reflection sees.
 */
final class ModulesNeeded {

    /** What no class file shows: found by name, as a service or as data. */
    private static final Set<String> BY_NAME = Set.of("jdk.localedata", "jdk.crypto.ec", "jdk.naming.dns", "jdk.zipfs",
            "jdk.jfr", "jdk.jcmd");
    private static final Pattern TYPE = Pattern.compile("L([\\w/]+)/[\\w$]+;");

    private final Map<String, String> moduleOfPackage = new HashMap<>();

    private ModulesNeeded() {
        ModuleFinder.ofSystem().findAll().stream().map(module -> module.descriptor())
                .filter(module -> !module.name().startsWith("jdk.incubator."))
                .forEach(module -> module.exports().stream().filter(export -> !export.isQualified())
                        .forEach(export -> moduleOfPackage.put(export.source().replace('.', '/'), module.name())));
    }

    static Set<String> by(Collection<Path> jars) throws IOException {
        Set<String> modules = new TreeSet<>(BY_NAME);
        var needed = new ModulesNeeded();
        for (Path jar : jars) {
            needed.collect(jar, modules);
        }
        return modules;
    }

    private void collect(Path jar, Set<String> modules) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(ModulesNeeded::isClass).toList()) {
                try (var bytes = file.getInputStream(entry)) {
                    for (PoolEntry constant : ClassFile.of().parse(bytes.readAllBytes()).constantPool()) {
                        collect(constant, modules);
                    }
                }
            }
        }
    }

    private void collect(PoolEntry constant, Set<String> modules) {
        switch (constant) {
            case ClassEntry type -> add(packageOf(type.asInternalName()), modules);
            case Utf8Entry text when text.stringValue().contains(";") -> {
                Matcher types = TYPE.matcher(text.stringValue());
                while (types.find()) {
                    add(types.group(1), modules);
                }
            }
            default -> {
            }
        }
    }

    private void add(String name, Set<String> modules) {
        String module = moduleOfPackage.get(name);
        if (module != null) {
            modules.add(module);
        }
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('/')));
    }

    private static boolean isClass(JarEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
    }
}
