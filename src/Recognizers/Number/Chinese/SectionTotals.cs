namespace Microsoft.Recognizers.Text.Number.Chinese;

/// <summary>What a number has gathered: from 亿 up, at 万, and below. A section takes all that is smaller than itself.</summary>
internal struct SectionTotals
{
    private const decimal TenThousand = 1e4m;
    private const decimal HundredMillion = 1e8m;
    private const decimal Trillion = 1e12m;
    private const decimal Largest = 1e27m;

    private decimal high;
    private decimal middle;
    private decimal low;

    /// <summary>The place or section that came last; 0 before any.</summary>
    public decimal LastUnit { get; private set; }

    public readonly decimal Sum => high + middle + low;

    public void AddPlace(decimal digits, int place)
    {
        low += digits * place;
        LastUnit = place;
    }

    /// <param name="section">万, 亿 or 兆.</param>
    /// <param name="pending">Digits that wait for a unit.</param>
    /// <returns>False where the section has nothing to multiply, or came before.</returns>
    public bool TryClose(decimal section, decimal pending)
    {
        if (!(section == TenThousand ? TryTenThousand(low + pending) : TryLarger(section, middle + low + pending)))
        {
            return false;
        }

        low = 0;
        LastUnit = section;
        return true;
    }

    private bool TryTenThousand(decimal below)
    {
        // 四万万 multiplies twice.
        if (below == 0)
        {
            var repeats = LastUnit == TenThousand && middle < Largest / TenThousand;
            middle *= repeats ? TenThousand : 1;
            return repeats;
        }

        if (middle != 0)
        {
            return false;
        }

        middle = below * TenThousand;
        return true;
    }

    private bool TryLarger(decimal section, decimal below)
    {
        var gathered = below + (section > HundredMillion ? high : 0);
        var repeats = gathered == 0 && LastUnit == section;
        var multiplied = repeats ? high : gathered;
        var alreadyThere = section == HundredMillion && !repeats && high is not 0 and < Trillion;
        if (multiplied == 0 || alreadyThere || multiplied > Largest / section)
        {
            return false;
        }

        var kept = section > HundredMillion || repeats ? 0 : high;
        high = (multiplied * section) + kept;
        middle = 0;
        return true;
    }
}
