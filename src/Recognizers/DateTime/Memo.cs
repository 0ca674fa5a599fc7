namespace Huiyin.Recognizers.Temporal;

/// <summary>Remembers what a rule found at each position: many rules ask for the same times and days again and again.</summary>
internal sealed class Memo<T>(Func<int, Found<T>?> rule)
{
    private readonly Dictionary<int, Found<T>?> known = [];

    public Found<T>? At(int i)
    {
        if (!known.TryGetValue(i, out var found))
        {
            found = rule(i);
            known[i] = found;
        }

        return found;
    }
}
