using System.Buffers;
using System.IO.Pipelines;
using Huiyin.Protocol;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

internal static class RequestBody
{
    /// <summary>Reads the activity from the bytes as they arrived, without a copy where they lie in one piece.</summary>
    /// <returns>Null for a body that is no activity.</returns>
    public static async ValueTask<Activity?> ReadActivityAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            if (read.IsCompleted)
            {
                var activity = Parse(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return activity;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static Activity? Parse(in ReadOnlySequence<byte> body)
    {
        try
        {
            return ActivityJson.Parse(body.IsSingleSegment ? body.FirstSpan : body.ToArray());
        }
        catch (ActivityFormatException)
        {
            return null;
        }
    }
}
