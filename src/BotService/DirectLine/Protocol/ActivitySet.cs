using System.Text;

namespace Huiyin.DirectLine.Protocol;

/// <summary>Activities that travel together; the client needs both properties always.</summary>
internal static class ActivitySet
{
    public static string Write(IEnumerable<string> payloads, long watermark) => new StringBuilder()
        .Append("{\"activities\":[")
        .AppendJoin(',', payloads)
        .Append("],\"watermark\":\"")
        .Append(Watermark.Format(watermark))
        .Append("\"}")
        .ToString();
}
