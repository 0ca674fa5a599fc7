using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Huiyin.DirectLine.Protocol;

/// <summary>Activities as text. Chinese stays readable and short; this JSON never stands inside HTML.</summary>
internal static class ActivityText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonObject activity) => activity.ToJsonString(Readable);
}
