namespace Huiyin.Demo.Photos;

/// <summary>A colour of the canvas; with less than 255 what was there before shines through.</summary>
internal readonly record struct Paint(byte Red, byte Green, byte Blue, byte Opacity = 255)
{
    public static Paint Of(int rgb, byte opacity = 255) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb, opacity);
}

/// <summary>Draws flat shapes. Coordinates are those of the finished picture; each of its points is the mean of four, so that edges are smooth.</summary>
internal sealed class Canvas(int width, int height)
{
    private const int Fine = 2;

    private readonly byte[] _points = new byte[width * Fine * height * Fine * 3];

    public int Width => width;

    public int Height => height;

    public void Rectangle(double x, double y, double w, double h, Paint paint) => Polygon(paint, (x, y), (x + w, y), (x + w, y + h), (x, y + h));

    /// <summary>From one colour above to another below.</summary>
    public void Fade(double y, double h, Paint above, Paint below)
    {
        for (var row = 0; row < h; row++)
        {
            var share = row / h;
            Rectangle(0, y + row, width, 1, new Paint(Mean(above.Red, below.Red), Mean(above.Green, below.Green), Mean(above.Blue, below.Blue)));

            byte Mean(byte from, byte to) => (byte)(from + ((to - from) * share));
        }
    }

    public void Ellipse(double x, double y, double across, double down, Paint paint)
    {
        for (var row = Row(y - down); row < Row(y + down); row++)
        {
            var off = (((row + 0.5) / Fine) - y) / down;
            var half = across * Math.Sqrt(Math.Max(0, 1 - (off * off)));
            Span(row, x - half, x + half, paint);
        }
    }

    public void Line(double x1, double y1, double x2, double y2, double thickness, Paint paint)
    {
        var length = Math.Max(0.001, Math.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1))));
        var (dx, dy) = ((y2 - y1) / length * thickness / 2, (x1 - x2) / length * thickness / 2);
        Polygon(paint, (x1 + dx, y1 + dy), (x2 + dx, y2 + dy), (x2 - dx, y2 - dy), (x1 - dx, y1 - dy));
    }

    public void Polygon(Paint paint, params ReadOnlySpan<(double X, double Y)> corners)
    {
        var (top, bottom) = (double.MaxValue, double.MinValue);
        foreach (var (_, y) in corners)
        {
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }

        List<double> cuts = [];
        for (var row = Row(top); row < Row(bottom); row++)
        {
            var y = (row + 0.5) / Fine;
            cuts.Clear();
            for (var i = 0; i < corners.Length; i++)
            {
                var (from, to) = (corners[i], corners[(i + 1) % corners.Length]);
                if (from.Y <= y != to.Y <= y)
                {
                    cuts.Add(from.X + ((y - from.Y) / (to.Y - from.Y) * (to.X - from.X)));
                }
            }

            cuts.Sort();
            for (var i = 0; i + 1 < cuts.Count; i += 2)
            {
                Span(row, cuts[i], cuts[i + 1], paint);
            }
        }
    }

    /// <summary>Red, green and blue of each point, row by row from the top.</summary>
    public byte[] Finish()
    {
        var finished = new byte[width * height * 3];
        var row = width * Fine * 3;
        for (var at = 0; at < finished.Length; at++)
        {
            var (y, x, colour) = (at / 3 / width * Fine, at / 3 % width * Fine, at % 3);
            var first = (y * row) + (x * 3) + colour;
            finished[at] = (byte)((_points[first] + _points[first + 3] + _points[first + row] + _points[first + row + 3] + 2) / 4);
        }

        return finished;
    }

    private static int Row(double y) => (int)Math.Round(y * Fine);

    private void Span(int row, double from, double to, Paint paint)
    {
        if (row < 0 || row >= height * Fine)
        {
            return;
        }

        var last = Math.Min(width * Fine, (int)Math.Round(to * Fine));
        for (var x = Math.Max(0, (int)Math.Round(from * Fine)); x < last; x++)
        {
            var at = ((row * width * Fine) + x) * 3;
            _points[at] = Over(_points[at], paint.Red);
            _points[at + 1] = Over(_points[at + 1], paint.Green);
            _points[at + 2] = Over(_points[at + 2], paint.Blue);
        }

        byte Over(byte below, byte above) => (byte)(below + ((above - below) * paint.Opacity / 255));
    }
}
