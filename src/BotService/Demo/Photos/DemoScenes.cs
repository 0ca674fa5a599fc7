namespace Huiyin.Demo.Photos;

/// <summary>What residents photograph, drawn: as it was, and as it is when it has been seen to.</summary>
internal static class DemoScenes
{
    private const int Width = 480;
    private const int Height = 320;

    private static readonly Paint[] Lacquers = [Paint.Of(0xB23A3A), Paint.Of(0x2F6DA8), Paint.Of(0xE0E4E8), Paint.Of(0x2E7D5B), Paint.Of(0x3B3F46), Paint.Of(0xD99A2B)];
    private static readonly Paint[] Bags = [Paint.Of(0x23262B), Paint.Of(0x2B3038), Paint.Of(0xE8ECEF), Paint.Of(0x3F7FB5), Paint.Of(0xC7574F), Paint.Of(0xD9C24A)];
    private static readonly Paint[] Walls = [Paint.Of(0xD9C7A8), Paint.Of(0xC9B9A6), Paint.Of(0xBFC7CC)];
    private static readonly Paint Dark = Paint.Of(0x24272C);

    /// <summary>By the category of the concern.</summary>
    public static IReadOnlyDictionary<string, Action<Canvas, Random, bool>> All { get; } = new Dictionary<string, Action<Canvas, Random, bool>>
    {
        ["parking.compound"] = Entrance,
        ["environment.rubbish"] = Bins,
        ["utilities.lighting"] = Lamps,
        ["traffic.surface"] = Road,
    };

    /// <param name="category">One of <see cref="All"/>.</param>
    /// <param name="variant">The same place looks the same before and after.</param>
    /// <param name="isSettled">Before, or after.</param>
    public static byte[] Draw(string category, int variant, bool isSettled)
    {
        var canvas = new Canvas(Width, Height);
        All[category](canvas, new Random(variant), isSettled);
        return PngFile.Write(canvas);
    }

    private static void Entrance(Canvas canvas, Random random, bool isSettled)
    {
        var door = 170 + random.Next(60);
        House(canvas, random, door);
        if (!isSettled)
        {
            for (var (x, count) = (door - 110.0, 0); count < 6; x += 52 + random.Next(8), count++)
            {
                Scooter(canvas, x, 268 + random.Next(12), Lacquers[random.Next(Lacquers.Length)]);
            }

            return;
        }

        var line = Paint.Of(0xF2F2EC);
        for (var bay = 0; bay < 4; bay++)
        {
            canvas.Line(door + 100 + (bay * 44), 236, door + 116 + (bay * 48), 300, 3, line);
        }

        Scooter(canvas, door + 118, 284, Lacquers[random.Next(Lacquers.Length)]);
        Scooter(canvas, door + 166, 286, Lacquers[random.Next(Lacquers.Length)]);
        foreach (var x in new[] { door - 16, door + 86 })
        {
            canvas.Rectangle(x, 226, 9, 44, Paint.Of(0xD9482B));
            canvas.Rectangle(x, 236, 9, 7, line);
            canvas.Rectangle(x, 252, 9, 7, line);
        }
    }

    private static void Bins(Canvas canvas, Random random, bool isSettled)
    {
        var wall = Walls[random.Next(Walls.Length)];
        canvas.Fade(0, 70, Paint.Of(0xA9CDE6), Paint.Of(0xDCEBF3));
        canvas.Rectangle(0, 70, Width, 140, wall);
        for (var y = 84; y < 210; y += 18)
        {
            canvas.Rectangle(0, y, Width, 1.5, Paint.Of(0x000000, 26));
        }

        canvas.Fade(210, 110, Paint.Of(0x8B8E90), Paint.Of(0xA9ABAC));
        var left = 60 + random.Next(30);
        foreach (var (index, colour) in new[] { Paint.Of(0x2F7D4F), Paint.Of(0x2C5F9E), Paint.Of(0x5A5E63) }.Index())
        {
            Bin(canvas, left + (index * 88), colour, isOpen: !isSettled && index < 2);
        }

        if (isSettled)
        {
            canvas.Ellipse(left + 250, 286, 90, 9, Paint.Of(0xFFFFFF, 50));
            canvas.Ellipse(left + 120, 300, 120, 8, Paint.Of(0xFFFFFF, 40));
            return;
        }

        for (var bag = 0; bag < 44; bag++)
        {
            var (x, depth) = (left - 30 + random.Next(370), bag / 44.0);
            var size = 13 + random.Next(12);
            var colour = Bags[random.Next(Bags.Length)];
            var y = 246 + (depth * 50) - random.Next(12);
            canvas.Ellipse(x, y + (size * 0.8), size * 1.1, 4, Paint.Of(0x000000, 60));
            canvas.Ellipse(x, y, size, size * 0.85, colour);
            canvas.Polygon(colour, (x - 4, y - (size * 0.7)), (x + 4, y - (size * 0.7)), (x + 6, y - (size * 1.2)), (x - 6, y - (size * 1.2)));
            canvas.Ellipse(x - (size * 0.3), y - (size * 0.3), size * 0.25, size * 0.2, Paint.Of(0xFFFFFF, 60));
            if (bag % 9 == 4)
            {
                canvas.Polygon(Paint.Of(0xB88A54), (x, y - 22), (x + 46, y - 28), (x + 50, y + 6), (x + 4, y + 12));
                canvas.Line(x + 2, y - 6, x + 48, y - 12, 3, Paint.Of(0x9A7040));
            }
        }
    }

    private static void Lamps(Canvas canvas, Random random, bool isSettled)
    {
        canvas.Fade(0, 200, Paint.Of(0x0B1220), Paint.Of(0x1D2A40));
        canvas.Fade(200, 120, Paint.Of(0x20262C), Paint.Of(0x2C3238));
        for (var house = 0; house < 4; house++)
        {
            var (x, top) = (house * 125, 60 + random.Next(50));
            canvas.Rectangle(x, top, 104, 145 - top + 60, Paint.Of(0x151B26));
            for (var window = 0; window < 15; window++)
            {
                var colour = random.Next(4) == 0 ? Paint.Of(0xE8C77A) : Paint.Of(0x222B3A);
                canvas.Rectangle(x + 10 + (window % 3 * 32), top + 14 + (window / 3 * 24), 16, 12, colour);
            }
        }

        canvas.Polygon(Paint.Of(0x3A4147), (190, 205), (290, 205), (430, 320), (50, 320));
        foreach (var (x, scale) in new[] { (120.0, 1.0), (330.0, 0.8), (215.0, 0.5) })
        {
            var (foot, top) = (205 + (75 * scale), 205 - (130 * scale) + (40 * scale));
            if (isSettled)
            {
                canvas.Polygon(Paint.Of(0xFFE3A0, 70), (x + (34 * scale), top + 4), (x + (60 * scale), top + 4), (x + (110 * scale), foot), (x - (30 * scale), foot));
                canvas.Ellipse(x + (40 * scale), foot, 72 * scale, 14 * scale, Paint.Of(0xFFE3A0, 70));
                canvas.Ellipse(x + (46 * scale), top + 2, 30 * scale, 22 * scale, Paint.Of(0xFFF1C9, 60));
            }

            canvas.Rectangle(x, top, 5 * scale, foot - top, Paint.Of(0x7B838B));
            canvas.Rectangle(x, top, 58 * scale, 4 * scale, Paint.Of(0x7B838B));
            canvas.Rectangle(x + (34 * scale), top + (3 * scale), 26 * scale, 6 * scale, isSettled ? Paint.Of(0xFFF6DC) : Paint.Of(0x4A5057));
        }
    }

    private static void Road(Canvas canvas, Random random, bool isSettled)
    {
        canvas.Fade(0, 110, Paint.Of(0x9CC3DE), Paint.Of(0xE2EEF4));
        for (var tree = 0; tree < 9; tree++)
        {
            var (x, y) = (tree * 58, 96 + random.Next(12));
            canvas.Rectangle(x + 18, y, 6, 30, Paint.Of(0x6B5236));
            canvas.Ellipse(x + 21, y - 12, 28, 26, Paint.Of(tree % 2 == 0 ? 0x4E8A4B : 0x5B9955));
        }

        canvas.Rectangle(0, 108, Width, 16, Paint.Of(0x7C9460));
        canvas.Rectangle(0, 122, Width, 200, Paint.Of(0xB9B4A6));
        canvas.Polygon(Paint.Of(0x6E7276), (150, 122), (330, 122), (Width, 300), (Width, 320), (0, 320), (0, 300));
        for (var (y, length) = (130.0, 8.0); y < 316; y += length * 2.2, length *= 1.35)
        {
            var half = length * 0.09;
            canvas.Polygon(Paint.Of(0xF2EFE2), (240 - half, y), (240 + half, y), (240 + (half * 1.5), y + length), (240 - (half * 1.5), y + length));
        }

        var (left, middle) = (300.0 + random.Next(30), 240.0 + random.Next(14));
        if (isSettled)
        {
            canvas.Polygon(Paint.Of(0x4C5054), (left - 70, middle - 30), (left + 62, middle - 30), (left + 92, middle + 38), (left - 74, middle + 38));
            canvas.Line(left - 70, middle - 30, left + 62, middle - 30, 2, Paint.Of(0x34373A));
            canvas.Line(left - 74, middle + 38, left + 92, middle + 38, 2, Paint.Of(0x34373A));
            return;
        }

        for (var edge = 0; edge < 16; edge++)
        {
            canvas.Ellipse(left - 56 + (edge * 7.5), middle + (edge % 3 * 9) - 10, 18 + random.Next(10), 11 + random.Next(6), Paint.Of(0x3A3A38));
        }

        canvas.Ellipse(left, middle + 2, 46, 14, Paint.Of(0x7E93A0));
        canvas.Ellipse(left - 12, middle - 2, 18, 4, Paint.Of(0xC9D8E0, 150));
        for (var stone = 0; stone < 24; stone++)
        {
            canvas.Ellipse(left - 90 + random.Next(180), middle - 34 + random.Next(76), 3, 2, Paint.Of(0x4A4A47));
        }
    }

    private static void House(Canvas canvas, Random random, int door)
    {
        canvas.Rectangle(0, 0, Width, 222, Walls[random.Next(Walls.Length)]);
        canvas.Rectangle(0, 196, Width, 26, Paint.Of(0x8A7F73));
        canvas.Fade(222, 98, Paint.Of(0x9A9C9B), Paint.Of(0xB7B8B5));
        for (var window = 0; window < 5; window++)
        {
            var x = 16 + (window * 96);
            if (x + 60 > door - 12 && x < door + 90)
            {
                continue;
            }

            canvas.Rectangle(x, 40, 60, 78, Paint.Of(0xF1F3F2));
            canvas.Rectangle(x + 4, 44, 24, 70, Paint.Of(0x6F8A9A));
            canvas.Rectangle(x + 32, 44, 24, 70, Paint.Of(0x7C97A6));
            canvas.Rectangle(x - 4, 118, 68, 6, Paint.Of(0xA89C8E));
        }

        canvas.Rectangle(door - 16, 62, 110, 12, Paint.Of(0x9B4A3C));
        canvas.Rectangle(door, 74, 78, 148, Paint.Of(0x3C4A45));
        canvas.Rectangle(door + 6, 82, 30, 140, Paint.Of(0x55675F));
        canvas.Rectangle(door + 42, 82, 30, 140, Paint.Of(0x4D5E57));
        canvas.Rectangle(door + 30, 24, 22, 26, Paint.Of(0x2C5F9E));
    }

    private static void Scooter(Canvas canvas, double x, double y, Paint lacquer)
    {
        canvas.Ellipse(x + 20, y + 12, 34, 4, Paint.Of(0x000000, 60));
        foreach (var wheel in new[] { x, x + 42 })
        {
            canvas.Ellipse(wheel, y, 12, 12, Dark);
            canvas.Ellipse(wheel, y, 6, 6, Paint.Of(0x9AA0A6));
        }

        canvas.Polygon(lacquer, (x - 8, y - 14), (x + 18, y - 20), (x + 22, y - 4), (x + 34, y - 4), (x + 38, y + 3), (x + 10, y + 3), (x + 4, y - 8));
        canvas.Polygon(Dark, (x - 8, y - 22), (x + 17, y - 24), (x + 18, y - 18), (x - 6, y - 15));
        canvas.Line(x + 42, y, x + 33, y - 36, 5, lacquer);
        canvas.Line(x + 25, y - 38, x + 38, y - 35, 3, Dark);
        canvas.Ellipse(x + 37, y - 29, 4, 4, Paint.Of(0xF3E9C4));
    }

    private static void Bin(Canvas canvas, double x, Paint colour, bool isOpen)
    {
        canvas.Ellipse(x + 33, 268, 44, 6, Paint.Of(0x000000, 60));
        canvas.Polygon(colour, (x, 176), (x + 66, 176), (x + 60, 264), (x + 6, 264));
        canvas.Rectangle(x + 18, 200, 30, 24, Paint.Of(0xFFFFFF, 90));
        canvas.Ellipse(x + 12, 266, 6, 6, Dark);
        canvas.Ellipse(x + 54, 266, 6, 6, Dark);
        if (isOpen)
        {
            canvas.Polygon(colour, (x + 2, 174), (x - 6, 118), (x + 50, 116), (x + 64, 174));
            canvas.Ellipse(x + 32, 172, 28, 12, Bags[0]);
            canvas.Ellipse(x + 20, 166, 14, 12, Bags[2]);
            return;
        }

        canvas.Polygon(colour, (x - 4, 176), (x + 2, 164), (x + 64, 164), (x + 70, 176));
        canvas.Rectangle(x - 4, 174, 74, 3, Paint.Of(0x000000, 70));
    }
}
