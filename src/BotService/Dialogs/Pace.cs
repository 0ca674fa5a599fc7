namespace Huiyin.Dialogs;

/// <summary>How fast one resident writes, and how rudely: counted in windows, so that nothing has to run in the meantime.</summary>
internal sealed class Pace
{
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(1);

    public DateTimeOffset WindowFrom { get; set; }

    public int Messages { get; set; }

    /// <summary>Messages that held nothing but rude words, since the last that held something else.</summary>
    public int Rude { get; set; }

    public DateTimeOffset? PausedUntil { get; set; }

    /// <returns>How many messages came in the present window, this one included.</returns>
    public int Count(DateTimeOffset now)
    {
        if (now - WindowFrom >= Window || now < WindowFrom)
        {
            (WindowFrom, Messages) = (now, 0);
        }

        return ++Messages;
    }
}
