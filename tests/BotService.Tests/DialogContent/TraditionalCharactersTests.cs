using Huiyin.DialogContent;

namespace Huiyin.Tests.DialogContent;

public sealed class TraditionalCharactersTests
{
    [Theory]
    [InlineData("電動車亂停在單元門口", "电动车乱停在单元门口")]
    [InlineData("鄰居養狗不牽繩，嚇著孩子", "邻居养狗不牵绳,吓著孩子")]
    [InlineData("路燈壞了沒人修", "路灯坏了没人修")]
    [InlineData("Building Ｎｏ．３", "building no.3")]
    public void Fold_TraditionalOrWide_IsSimplifiedAndNarrow(string said, string expected) => Assert.Equal(expected, SpokenText.Fold(said));

    [Fact]
    public void Simplify_SimplifiedText_StaysAsItIs()
    {
        const string text = "关于小区里电动车停放、遛狗和广场舞的几条建议，请转给物业和城管看看。";

        Assert.Equal(text, string.Concat(text.Select(TraditionalCharacters.Simplify)));
    }
}
