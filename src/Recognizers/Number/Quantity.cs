using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>A decimal as long as it fits, so that long integers keep all their digits; a double beyond.</summary>
internal readonly struct Quantity
{
    private const double DecimalLimit = 7e27;

    private readonly decimal exact;
    private readonly double rough;
    private readonly bool isExact;

    private Quantity(decimal exact, double rough, bool isExact)
    {
        this.exact = exact;
        this.rough = rough;
        this.isExact = isExact;
    }

    public bool IsExact => isExact;

    public double AsDouble => isExact ? (double)exact : rough;

    public decimal AsDecimal => exact;

    public bool IsFinite => isExact || double.IsFinite(rough);

    public bool IsWhole => isExact ? decimal.Truncate(exact) == exact : Math.Truncate(rough) == rough;

    public static implicit operator Quantity(decimal value) => new(value, 0, true);

    public static implicit operator Quantity(double value) => new(0, value, false);

    public static Quantity operator -(Quantity value) =>
        value.isExact ? -value.exact : -value.rough;

    public static Quantity operator +(Quantity a, Quantity b) =>
        a.isExact && b.isExact && Math.Abs((double)a.exact + (double)b.exact) < DecimalLimit
            ? a.exact + b.exact
            : a.AsDouble + b.AsDouble;

    public static Quantity operator *(Quantity a, Quantity b) =>
        a.isExact && b.isExact && Math.Abs((double)a.exact * (double)b.exact) < DecimalLimit
            ? a.exact * b.exact
            : a.AsDouble * b.AsDouble;

    public static Quantity operator /(Quantity a, Quantity b) =>
        a.isExact && b.isExact && b.exact != 0 && Math.Abs((double)a.exact / (double)b.exact) < DecimalLimit
            ? a.exact / b.exact
            : a.AsDouble / b.AsDouble;

    public static bool operator <(Quantity a, Quantity b) => a.AsDouble < b.AsDouble;

    public static bool operator >(Quantity a, Quantity b) => a.AsDouble > b.AsDouble;

    /// <summary>Whole numbers in full, others to fifteen significant digits.</summary>
    public override string ToString() =>
        isExact && IsWhole
            ? exact.ToString("0", CultureInfo.InvariantCulture)
            : AsDouble.ToString("G15", CultureInfo.InvariantCulture);
}
