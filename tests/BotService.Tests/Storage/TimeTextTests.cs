using System.Globalization;

namespace Huiyin.Storage;

public sealed class TimeTextTests
{
    [Theory]
    [InlineData("2026-11-02T09:02:03.045Z")]
    [InlineData("2024-02-29T23:59:59.999Z")]
    [InlineData("0001-01-01T00:00:00.000Z")]
    public void Read_ATimeAsItIsKept_IsWhatAGeneralParserReads(string text) =>
        Assert.Equal(DateTimeOffset.ParseExact(text, "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), TimeText.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-02")]
    [InlineData("2026-11-02 09:02:03.045Z")]
    [InlineData("2026-11-02T09:02:03.045+")]
    [InlineData("2026-02-29T09:02:03.045Z")]
    [InlineData("2026-13-02T09:02:03.045Z")]
    [InlineData("2026-11-02T24:00:00.000Z")]
    [InlineData("2026-11-02T09:60:03.045Z")]
    [InlineData("2026-11-02T09:02:-3.045Z")]
    [InlineData("0000-11-02T09:02:03.045Z")]
    [InlineData("2026-11-02T09:02:03.0٤5Z")]
    public void Read_AnythingElse_IsNull(string text) => Assert.Null(TimeText.Read(text));
}
