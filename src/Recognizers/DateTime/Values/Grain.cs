namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>The unit a span is measured in when it becomes the end of a longer one.</summary>
internal enum Grain
{
    Day,
    Week,
    Month,
    Year,
}
