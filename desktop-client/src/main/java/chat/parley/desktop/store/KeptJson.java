package chat.parley.desktop.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How records are kept as JSON. One mapper for all, as each learns every class anew; and records are made by reflection, as the way
 * that Jackson would take has the JVM write classes of its own for each constructor, while somebody waits for the window.
 */
final class KeptJson {

    /** Safe for use by many threads. */
    static final JsonMapper MAPPER = JsonMapper.builder().addModule(new SimpleModule() {
        @Override
        public void setupModule(SetupContext context) {
            context.addValueInstantiators(new Records());
        }
    }).build();

    private KeptJson() {}

    private static final class Records extends ValueInstantiators.Base {

        @Override
        public ValueInstantiator modifyValueInstantiator(DeserializationConfig config,
                BeanDescription.Supplier description, ValueInstantiator usual) {
            return description.getBeanClass().isRecord() && usual instanceof StdValueInstantiator standard
                    ? new ByReflection(standard)
                    : usual;
        }
    }

    private static final class ByReflection extends StdValueInstantiator {

        ByReflection(StdValueInstantiator usual) {
            super(usual);
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] values) {
            if (!(_withArgsCreator.getAnnotated() instanceof Constructor<?> constructor)) {
                return super.createFromObjectWith(context, values);
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                return context.handleInstantiationProblem(getValueClass(), values,
                        rewrapCtorProblem(context, e.getCause()));
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                return context.handleInstantiationProblem(getValueClass(), values, e);
            }
        }
    }
}
