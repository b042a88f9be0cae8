import static java.lang.constant.ConstantDescs.CD_Boolean;
import static java.lang.constant.ConstantDescs.CD_Double;
import static java.lang.constant.ConstantDescs.CD_Integer;
import static java.lang.constant.ConstantDescs.CD_Long;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes out what the JVM would make up anew at every start: the tests of a `switch` over types,
/// and `equals` and `hashCode` of records. `java -cp LIB/* PlainCode.java JAR...` changes the jars.
///
/// javac leaves both to `SwitchBootstraps.typeSwitch` and `ObjectMethods`, which spin classes and
/// method handles at the first use of each; the AOT cache of JDK 25 keeps lambdas and joined texts,
/// but not these. The meaning is that of their documentation. What is not of the usual kind, such
/// as a `switch` with enum constants, stays as it is. When the cache keeps them, this can go.
final class PlainCode {
    private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
    private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final ClassFile FILES =
            ClassFile.of(
                    ClassFile.ClassHierarchyResolverOption.of(
                            ClassHierarchyResolver.ofResourceParsing(
                                            ClassLoader.getSystemClassLoader())
                                    .orElse(ClassHierarchyResolver.defaultResolver())
                                    .cached()));

    private PlainCode() {}

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar));
                    Stream<Path> all = Files.walk(files.getPath("/"))) {
                for (Path file : all.filter(it -> it.toString().endsWith(".class")).toList()) {
                    ClassModel before = FILES.parse(file);
                    if (hasWork(before)) {
                        Files.write(file, plain(before));
                    }
                }
            }
        }
    }

    private static boolean hasWork(ClassModel model) {
        return model.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(CodeModel::elementStream)
                .anyMatch(it ->
                        it instanceof InvokeDynamicInstruction call
                                && (isTypeSwitch(call) || isOfRecord(call)));
    }

    private static byte[] plain(ClassModel model) {
        ClassDesc self = model.thisClass().asSymbol();
        boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
        var switches = new ArrayList<InvokeDynamicInstruction>();
        ClassTransform calls =
                ClassTransform.transformingMethodBodies((code, element) -> {
                    switch (element) {
                        case InvokeDynamicInstruction call when isTypeSwitch(call) -> {
                            String name = "switch$" + switches.size();
                            code.invokestatic(self, name, call.typeSymbol(), isInterface);
                            switches.add(call);
                        }
                        case InvokeDynamicInstruction call when isOfRecord(call) ->
                                record(code, self, call);
                        default -> code.with(element);
                    }
                });
        ClassTransform methods =
                ClassTransform.endHandler(type -> {
                    for (int i = 0; i < switches.size(); i++) {
                        InvokeDynamicInstruction call = switches.get(i);
                        type.withMethodBody(
                                "switch$" + i,
                                call.typeSymbol(),
                                ClassFile.ACC_PRIVATE
                                        | ClassFile.ACC_STATIC
                                        | ClassFile.ACC_SYNTHETIC,
                                code -> tests(code, call.bootstrapArgs()));
                    }
                });
        return FILES.transformClass(model, calls.andThen(methods));
    }

    private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().equals(SWITCHES)
                && call.bootstrapMethod().methodName().equals("typeSwitch")
                && call.bootstrapArgs().stream()
                        .allMatch(it -> it instanceof ClassDesc || it instanceof String);
    }

    private static boolean isOfRecord(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().equals(RECORDS)
                && !call.name().equalsString("toString")
                && fields(call).stream()
                        .map(PlainCode::type)
                        .allMatch(it -> !it.isPrimitive() || !box(it).equals(CD_Object));
    }

    /// The first label from `restart` (the second argument) on that the value fits; -1 for null.
    private static void tests(CodeBuilder code, List<ConstantDesc> labels) {
        Label present = code.newLabel();
        code.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
        for (int i = 0; i < labels.size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            if (labels.get(i) instanceof ClassDesc type) {
                code.aload(0).instanceOf(type);
            } else {
                code.loadConstant(labels.get(i)).aload(0);
                code.invokevirtual(CD_Object, "equals", MethodTypeDesc.of(CD_boolean, CD_Object));
            }
            code.ifeq(next).loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(labels.size()).ireturn();
    }

    /// In place of the call in `equals` or `hashCode`, whose arguments are on the stack.
    private static void record(CodeBuilder code, ClassDesc self, InvokeDynamicInstruction call) {
        if (call.name().equalsString("hashCode")) {
            hashCode(code.pop(), self, fields(call));
        } else {
            equals(code.pop2(), self, fields(call));
        }
    }

    private static void hashCode(
            CodeBuilder code, ClassDesc self, List<DirectMethodHandleDesc> fields) {
        code.iconst_0();
        for (DirectMethodHandleDesc field : fields) {
            ClassDesc type = type(field);
            ClassDesc hashed = type.isPrimitive() ? type : CD_Object;
            code.bipush(31).imul().aload(0).getfield(self, field.methodName(), type);
            code.invokestatic(
                    type.isPrimitive() ? box(type) : OBJECTS,
                    "hashCode",
                    MethodTypeDesc.of(CD_int, hashed));
            code.iadd();
        }
    }

    private static void equals(
            CodeBuilder code, ClassDesc self, List<DirectMethodHandleDesc> fields) {
        Label unequal = code.newLabel();
        Label end = code.newLabel();
        int other = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(1).instanceOf(self).ifeq(unequal).aload(1).checkcast(self).astore(other);
        for (DirectMethodHandleDesc field : fields) {
            ClassDesc type = type(field);
            code.aload(0).getfield(self, field.methodName(), type);
            code.aload(other).getfield(self, field.methodName(), type);
            if (type.isPrimitive()) {
                code.invokestatic(box(type), "compare", MethodTypeDesc.of(CD_int, type, type));
                code.ifne(unequal);
            } else {
                MethodTypeDesc both = MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object);
                code.invokestatic(OBJECTS, "equals", both).ifeq(unequal);
            }
        }
        code.iconst_1().goto_(end).labelBinding(unequal).iconst_0().labelBinding(end);
    }

    private static List<DirectMethodHandleDesc> fields(InvokeDynamicInstruction call) {
        return call.bootstrapArgs().stream()
                .skip(2)
                .map(DirectMethodHandleDesc.class::cast)
                .toList();
    }

    private static ClassDesc type(DirectMethodHandleDesc field) {
        return ClassDesc.ofDescriptor(field.lookupDescriptor());
    }

    /// The class with `hashCode` and `compare` for this primitive type; Object for rare types.
    private static ClassDesc box(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "I" -> CD_Integer;
            case "J" -> CD_Long;
            case "Z" -> CD_Boolean;
            case "D" -> CD_Double;
            default -> CD_Object;
        };
    }
}
