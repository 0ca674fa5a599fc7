using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// The values of a dialog's state: whatever a bot puts in comes out as the type it was. Texts, truth values, whole numbers of 32 bits and
/// dictionaries are plain JSON; anything else is <c>{"$type": name, "$value": ...}</c>.
/// </summary>
internal sealed class StateValuesConverter : JsonConverter<IDictionary<string, object>>
{
    public override IDictionary<string, object>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StateValue.Read(ref reader, options) switch
        {
            null => null,
            IDictionary<string, object> values => values,
            _ => throw new JsonException("The state of a dialog is not an object."),
        };

    public override void Write(Utf8JsonWriter writer, IDictionary<string, object> value, JsonSerializerOptions options) =>
        StateValue.WriteMap(writer, value, options);
}
