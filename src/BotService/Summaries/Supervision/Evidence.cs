using System.Globalization;

namespace Huiyin.Summaries.Supervision;

/// <summary>How many there were, with the first few as evidence: the smallest numbers, so that the same events always show the same.</summary>
internal sealed class Evidence
{
    public const int Most = 10;
    private readonly SortedSet<long> _numbers = [];

    public int Count { get; private set; }

    public IReadOnlyList<string> Concerns => [.. _numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];

    public void Add(long number)
    {
        Count++;
        if (_numbers.Count < Most || number < _numbers.Max)
        {
            _numbers.Add(number);
            if (_numbers.Count > Most)
            {
                _numbers.Remove(_numbers.Max);
            }
        }
    }
}
