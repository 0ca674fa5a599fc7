using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Huiyin.Protocol;

/// <summary>A buffer to write JSON into, kept by the thread for the next one: turns write several times each.</summary>
internal sealed class JsonBuffer : IDisposable
{
    private const int KeptCapacity = 64 * 1024;

    [ThreadStatic]
    private static JsonBuffer? _spare;

    private ArrayBufferWriter<byte> _bytes = new(4 * 1024);
    private readonly Utf8JsonWriter _writer;

    private JsonBuffer()
    {
        // The serializer has checked what it writes, and raw values were checked when they were read.
        _writer = new Utf8JsonWriter(
            _bytes,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public static JsonBuffer Of<T>(T value, JsonSerializerOptions options)
    {
        var buffer = _spare ?? new JsonBuffer();
        _spare = null;
        try
        {
            JsonSerializer.Serialize(buffer._writer, value, options);
            buffer._writer.Flush();
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_bytes.Capacity > KeptCapacity)
        {
            _bytes = new(4 * 1024);
        }

        _bytes.ResetWrittenCount();
        _writer.Reset(_bytes);
        _spare = this;
    }
}
