using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Huiyin.Concerns.Proof;

namespace Huiyin.Verification;

/// <summary>One JSON object: <c>breaches</c>, one a line; <c>proved</c>, how many records by check; <c>sound</c>.</summary>
internal sealed class JsonReport(TextWriter output) : IVerificationReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<string, long> _proved = [];
    private bool _isSound = true;

    public void Begin() => output.Write("{\"breaches\":[");

    public void Add(string check, Breach breach)
    {
        output.Write(_isSound ? "\n" : ",\n");
        output.Write(JsonSerializer.Serialize(new { check, breach.Kind, breach.Subject, breach.Sequence, breach.Detail, breach.Expected, breach.Found }, Options));
        _isSound = false;
    }

    public void EndCheck(string check, long proved) => _proved[check] = proved;

    public void End() => output.WriteLine($"{(_isSound ? "" : "\n")}],\"proved\":{JsonSerializer.Serialize(_proved, Options)},\"sound\":{(_isSound ? "true" : "false")}}}");
}
