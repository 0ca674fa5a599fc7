using System.Buffers;

namespace Huiyin.Channels;

internal static class ActivityBody
{
    /// <returns>Null when the body is longer than <paramref name="maximumSize"/> bytes.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maximumSize, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maximumSize)
        {
            return null;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > maximumSize)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
