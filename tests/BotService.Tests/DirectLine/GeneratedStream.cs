namespace Huiyin.DirectLine;

/// <summary>A large file that is made up as it is read: a true beginning, then zeros.</summary>
internal sealed class GeneratedStream(byte[] head, long length, bool isLengthKnown = false) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => isLengthKnown;

    public override bool CanWrite => false;

    public override long Length => isLengthKnown ? length : throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, length - _position);
        for (var index = 0; index < read; index++, _position++)
        {
            buffer[offset + index] = _position < head.Length ? head[_position] : (byte)0;
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => _position = offset;

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
