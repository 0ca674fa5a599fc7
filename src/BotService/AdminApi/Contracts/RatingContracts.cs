using System.ComponentModel;
using Huiyin.Concerns;

namespace Huiyin.AdminApi.Contracts;

internal sealed record RatingList(
    [property: Description("What counts now, 1 to 5; absent while nothing was rated since it was closed last.")] int? Stars,
    [property: Description("Each tap and what was said with it, oldest first; also of before it was reopened.")] IReadOnlyList<RatingView> Ratings);

internal sealed record RatingView(
    [property: Description("Of the event.")] int Sequence,
    [property: Description("1 to 5.")] int Stars,
    [property: Description("In the resident's words.")] string? Text,
    DateTimeOffset At)
{
    public static RatingView Of(ConcernEvent rated) => new(rated.Sequence, rated.Data.Stars!.Value, rated.Text, rated.At);
}
