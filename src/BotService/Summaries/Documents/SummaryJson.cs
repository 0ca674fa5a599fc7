using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Huiyin.Summaries.Documents;

/// <summary>How a document is written down. Null members are left out, so that one added later leaves old documents as they were.</summary>
[JsonSerializable(typeof(SummaryDocument))]
internal sealed partial class SummaryJson : JsonSerializerContext
{
    private static readonly SummaryJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<Periods.PeriodKind>() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(SummaryDocument document) => JsonSerializer.Serialize(document, Readable.SummaryDocument);

    public static SummaryDocument Read(string json) =>
        JsonSerializer.Deserialize(json, Readable.SummaryDocument) ?? throw new JsonException("The document is null.");

    public static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
