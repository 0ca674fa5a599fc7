namespace Huiyin.Desk.Administration;

/// <summary>The lines in which two texts differ, without what both have.</summary>
internal static class LineDiff
{
    /// <summary>Beyond this many differing lines a diff is no help; then all old lines and all new ones are given.</summary>
    private const int Most = 1500;

    public static IReadOnlyList<DiffLine> Between(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var (endOld, endNow) = (old.Length, now.Length);
        while (endOld > start && endNow > start && old[endOld - 1] == now[endNow - 1])
        {
            endOld--;
            endNow--;
        }

        return Differences(old[start..endOld], now[start..endNow]);
    }

    private static List<DiffLine> Differences(string[] old, string[] now)
    {
        if (old.Length > Most || now.Length > Most)
        {
            return [.. old.Select(line => new DiffLine(line, false)), .. now.Select(line => new DiffLine(line, true))];
        }

        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        List<DiffLine> lines = [];
        var (left, right) = (0, 0);
        while (left < old.Length || right < now.Length)
        {
            if (left < old.Length && right < now.Length && old[left] == now[right])
            {
                left++;
                right++;
            }
            else if (left < old.Length && (right == now.Length || common[left + 1, right] >= common[left, right + 1]))
            {
                lines.Add(new DiffLine(old[left++], false));
            }
            else
            {
                lines.Add(new DiffLine(now[right++], true));
            }
        }

        return lines;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}

/// <param name="IsNew">It came; otherwise it went.</param>
internal sealed record DiffLine(string Text, bool IsNew);
