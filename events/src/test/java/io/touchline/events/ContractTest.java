package io.touchline.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Other teams read these topics: the JSON of an event, and its schema, change only on purpose.
 *
 * <p>After a change that is meant, run {@code mvn -pl events test -Dcontract.write=true} and read
 * the difference before committing it.
 */
class ContractTest {
  private static final boolean WRITE = Boolean.getBoolean("contract.write");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
  private static final ObjectWriter PRETTY = EventJson.mapper().writerWithDefaultPrettyPrinter();

  @ParameterizedTest
  @EnumSource(EventType.class)
  void goldenFileIsWhatIsWritten(EventType type) throws IOException {
    String written = PRETTY.writeValueAsString(Samples.of(type)) + "\n";
    assertThat(written).isEqualTo(kept(GOLDEN.resolve(type.wireName() + ".json"), written));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void goldenFileIsReadBackWhole(EventType type) throws IOException {
    byte[] golden = Files.readAllBytes(GOLDEN.resolve(type.wireName() + ".json"));
    assertThat(EventCodec.payload(golden, type.payload())).isEqualTo(Samples.of(type));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void schemaIsThatOfTheRecord(EventType type) throws IOException {
    String generated = PRETTY.writeValueAsString(EventSchemas.generate(type)) + "\n";
    assertThat(generated)
        .isEqualTo(kept(SCHEMAS.resolve(type.wireName() + ".schema.json"), generated));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void goldenFileObeysItsSchema(EventType type) throws IOException {
    JsonNode golden =
        EventJson.mapper().readTree(GOLDEN.resolve(type.wireName() + ".json").toFile());
    assertThat(schema(type).validate(golden)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void schemaRefusesAnEventWithoutItsFields(EventType type) throws IOException {
    assertThat(schema(type).validate(EventJson.mapper().createObjectNode())).isNotEmpty();
  }

  private static JsonSchema schema(EventType type) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(SCHEMAS.resolve(type.wireName() + ".schema.json")));
  }

  private static String kept(Path file, String now) throws IOException {
    if (WRITE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, now);
    }
    return Files.readString(file);
  }
}
