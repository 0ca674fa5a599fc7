using System.Globalization;
using Huiyin.BotFramework.Tests.Builder;

namespace Huiyin.BotFramework.Tests.Protocol;

/// <summary>Stricter than the original, for whom the memory of the runtime grows with every name a client makes up.</summary>
public sealed class MadeUpCultureTests
{
    [Theory]
    [InlineData("en-abcdefgh")]
    [InlineData("xx-YY")]
    [InlineData("zh-CN-u-ca-chinese")]
    public async Task Run_WellFormedNameOfNoCulture_GoesOnInTheCultureThereWas(string locale)
    {
        var activity = Turns.Message();
        activity.Locale = locale;
        var before = CultureInfo.CurrentCulture;
        CultureInfo? seen = null;

        await new RecordingAdapter().RunAsync(activity, (_, _) =>
        {
            seen = CultureInfo.CurrentCulture;
            return Task.CompletedTask;
        });

        Assert.Same(before, seen);
    }
}
