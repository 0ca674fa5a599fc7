using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.BotFramework.Tests.Dialogs;

public class PersistedStateTests
{
    private static readonly PersistedStateKeys Keys = new() { UserState = "u", ConversationState = "c" };

    [Fact]
    public void Keys_AreEnumerated() => Assert.Equal(["c", "u"], Keys.Order());

    [Fact]
    public void State_OfTheData_IsTakenByKey()
    {
        var user = new Dictionary<string, object> { ["name"] = "Ann" };

        var state = new PersistedState(Keys, new Dictionary<string, object> { ["u"] = user });

        Assert.Equal("Ann", state.UserState["name"]);
        Assert.Empty(state.ConversationState);
    }
}
