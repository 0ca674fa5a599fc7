namespace Huiyin.Dialogs;

/// <summary>In which language somebody is answered whose channel says none, and whose channel says the other.</summary>
public sealed class FirstLanguageTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Theory]
    [InlineData("a matter in English", """
        > My neighbour's dog barks all night
        < Which
        """)]
    [InlineData("a greeting in English, then a matter", """
        > hello
        < Hello. Just tell me what is the matter
        > There's rubbish at Building 3
        < Which
        """)]
    [InlineData("a matter with a building", """
        > There's rubbish at Building 3
        < Which
        """)]
    [InlineData("a command in English", """
        > help
        < Just use your own words
        """)]
    [InlineData("a matter in English with a Chinese name of a place", """
        > The street lamp at 名都社区 has been dark for a week
        < Do you have a photo?
        """)]
    [InlineData("a greeting in Chinese, the matter in English", """
        > 你好
        < 您好。有什么事直接说就行
        > The street lamp in Mingdu is broken
        < Do you have a photo?
        """)]
    [InlineData("a greeting in English, the matter in Chinese", """
        > hello
        < Hello. Just tell me
        > 名都社区的路灯坏了
        < 有照片吗
        """)]
    [InlineData("the name of a place in Chinese does not turn a talk in English", """
        > The street lamp is broken
        < Which
        > 名都社区
        < Do you have a photo?
        """)]
    [InlineData("a matter in Chinese", """
        > 名都社区的路灯坏了
        < 有照片吗
        """)]
    [InlineData("Chinese asked for in English words", """
        > speak chinese
        < 好的，我们用中文说
        > the street lamp in Mingdu is broken
        < 有照片吗
        """)]
    public async Task Channel_WithoutALanguage_IsAnsweredInThatOfTheFirstWords(string title, string transcript) => await PlayAsync(null, title, transcript);

    [Theory]
    [InlineData("en", "Chinese in an English channel", """
        > 名都社区的路灯坏了
        < 要用中文说
        < Do you have a photo?
        > 中文
        < 好的，我们用中文说
        < 有照片吗
        """)]
    [InlineData("en", "a few words of Chinese in an English channel", """
        > 楼道灯坏了
        < 要用中文说
        < Which
        """)]
    [InlineData("zh-CN", "English in a Chinese channel", """
        > The street lamp in Mingdu is broken
        < We can go on in English
        < 有照片吗
        > English
        < All right, let us speak English
        < Do you have a photo?
        """)]
    public async Task Channel_OfTheOtherLanguage_IsOfferedTheResidentsOwn(string locale, string title, string transcript) => await PlayAsync(locale, title, transcript);

    private async Task PlayAsync(string? locale, string title, string transcript)
    {
        Assert.NotEmpty(title);
        var talk = await ResidentTalk.BeginAsync(bot.Host.Client, locale);
        foreach (var line in transcript.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            await (line[0] == '>' ? talk.SayAsync(line[1..].Trim()) : talk.HearAsync(line[1..].Trim()));
        }
    }
}
