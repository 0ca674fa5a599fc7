using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Huiyin.Concerns.ReturnVisits;

namespace Huiyin.Concerns;

/// <summary>How event data is written down. Null fields are left out, so a field added later leaves old hashes as they were.</summary>
[JsonSerializable(typeof(ConcernEventData))]
internal sealed partial class ConcernJson : JsonSerializerContext
{
    private static readonly ConcernJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<ConcernStatus>(), new JsonStringEnumConverter<ConcernOutcome>(), new JsonStringEnumConverter<ConcernKind>(), new JsonStringEnumConverter<DeadlineClass>(), new JsonStringEnumConverter<NextAct>(), new JsonStringEnumConverter<ReturnVisitReason>(), new JsonStringEnumConverter<ReturnVisitResult>() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(ConcernEventData data) => JsonSerializer.Serialize(data, Readable.ConcernEventData);

    public static ConcernEventData Read(string json) =>
        JsonSerializer.Deserialize(json, Readable.ConcernEventData) ?? throw new JsonException("Event data is null.");
}
