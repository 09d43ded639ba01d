package io.touchline.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import io.touchline.events.system.SourceStatus;
import io.touchline.events.system.SystemStatus;
import java.time.Instant;

/** Makes the JSON Schema of an event from its record. */
final class EventSchemas {
  private static final SchemaGenerator GENERATOR = generator();

  private EventSchemas() {}

  static ObjectNode generate(EventType type) {
    ObjectNode schema = GENERATOR.generateSchema(type.payload());
    schema.put("$id", "urn:touchline:event:" + type.wireName());
    schema.put("title", type.wireName());
    return schema;
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(
                EventJson.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                new JacksonModule(
                    JacksonOption.RESPECT_JSONPROPERTY_REQUIRED,
                    JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
            .with(Option.EXTRA_OPEN_API_FORMAT_VALUES);
    // Flat by @JsonAnyGetter, which the generator does not know: all but lastSync is a source.
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (type, context) -> {
              if (type.getErasedType() != SystemStatus.Sources.class) {
                return null;
              }
              ObjectNode flat = EventJson.mapper().createObjectNode().put("type", "object");
              flat.putObject("properties")
                  .set("lastSync", context.createDefinitionReference(instant(context)));
              flat.set(
                  "additionalProperties",
                  context.createDefinitionReference(
                      context.getTypeContext().resolve(SourceStatus.class)));
              return new com.github.victools.jsonschema.generator.CustomDefinition(flat);
            });
    return new SchemaGenerator(config.build());
  }

  private static com.fasterxml.classmate.ResolvedType instant(
      com.github.victools.jsonschema.generator.SchemaGenerationContext context) {
    return context.getTypeContext().resolve(Instant.class);
  }
}
