using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Huiyin.DialogContent;

/// <summary>
/// Fills Adaptive Card templates. A subset of the official templating language: <c>${name}</c> and <c>${item.name}</c>
/// take values, <c>"$data": "${items}"</c> repeats an element per item, <c>"$when": "${name}"</c> leaves it out when
/// false or empty. Beyond it, <c>${prompt:card.summary.title}</c> takes a sentence of the catalogue.
/// </summary>
internal sealed class CardRenderer(IReadOnlyDictionary<string, JsonElement> templates, PromptCatalog prompts)
{
    /// <summary>Bytes; the smallest limit among the channels (Teams) less room for the rest of the activity.</summary>
    public const int SizeLimit = 24 * 1024;

    private const int LongestValue = 1_200;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public IEnumerable<string> Names => templates.Keys;

    /// <summary>Returns the card as JSON. Long values are cut with an ellipsis, so that a resident's words can't burst a card.</summary>
    /// <param name="card">The file name under <c>dialogs/cards/</c> without its ending.</param>
    /// <param name="values">Strings, numbers, booleans, dates, <see cref="LocalizedText"/>, and lists of further such dictionaries.</param>
    /// <exception cref="ArgumentException">No such card, or a placeholder has no value.</exception>
    /// <exception cref="CardTooLargeException">Too many items.</exception>
    public string Render(string card, string locale, IReadOnlyDictionary<string, object?> values)
    {
        if (!templates.TryGetValue(card, out var template))
        {
            throw new ArgumentException($"There is no card '{card}'.", nameof(card));
        }

        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            Write(writer, template, new CardScope(card, locale, values, null));
        }

        return buffer.WrittenCount <= SizeLimit
            ? Encoding.UTF8.GetString(buffer.WrittenSpan)
            : throw new CardTooLargeException(card, buffer.WrittenCount, SizeLimit);
    }

    private void Write(Utf8JsonWriter writer, JsonElement element, CardScope scope)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, element, scope);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    WriteItem(writer, item, scope);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                WriteValue(writer, CardPlaceholder.Resolve(element.GetString()!, scope, prompts));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private void WriteItem(Utf8JsonWriter writer, JsonElement item, CardScope scope)
    {
        if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("$data", out var data))
        {
            foreach (var row in scope.Rows(CardPlaceholder.NameIn(data.GetString()!)))
            {
                WriteWhenWanted(writer, item, scope with { Values = row, Outer = scope });
            }
        }
        else
        {
            WriteWhenWanted(writer, item, scope);
        }
    }

    private void WriteWhenWanted(Utf8JsonWriter writer, JsonElement item, CardScope scope)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("$when", out var when) || scope.IsTrue(CardPlaceholder.NameIn(when.GetString()!)))
        {
            Write(writer, item, scope);
        }
    }

    private void WriteObject(Utf8JsonWriter writer, JsonElement element, CardScope scope)
    {
        writer.WriteStartObject();
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name is not ("$data" or "$when"))
            {
                writer.WritePropertyName(property.Name);
                Write(writer, property.Value, scope);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case string text when text.Length > LongestValue:
                writer.WriteStringValue(string.Concat(SpokenText.WellFormed(text[..LongestValue]), "…"));
                break;
            default:
                writer.WriteStringValue(value as string ?? "");
                break;
        }
    }
}
