using Huiyin.Protocol;
using Huiyin.Tests.Understanding;
using Microsoft.Bot.Schema;

namespace Huiyin.Bot;

public sealed class MessageDigestTests
{
    private static readonly MessageDigest Digest = new(new FixedContent());

    [Fact]
    public void Compose_SeveralUpdates_SaysAllInOrderAndOffersTheLastOnesAnswers()
    {
        var first = Message("hy-1", "Your report 1-0001 was taken on.");
        var last = Message("hy-2", "Is 1-0002 solved?");
        last.SuggestedActions = new SuggestedActions(actions: [new CardAction(ActionTypes.ImBack, "Yes", value: "Yes")]);
        last.InputHint = InputHints.ExpectingInput;

        var composed = ActivityJson.Parse(Digest.Compose([ActivityJson.Write(first), ActivityJson.Write(last)]));

        Assert.Equal("2 updates on what you raised:\n\nYour report 1-0001 was taken on.\n\nIs 1-0002 solved?", composed.Text);
        Assert.Equal("hy-1", composed.Id);
        Assert.Equal("Yes", Assert.Single(composed.SuggestedActions.Actions).Title);
        Assert.Equal(InputHints.ExpectingInput, composed.InputHint);
    }

    [Fact]
    public void Read_ACard_GoesByItself()
    {
        var card = Message("hy-1", "Solved");
        card.Attachments = [new Attachment("application/vnd.microsoft.card.adaptive", content: new { })];

        Assert.Null(Digest.Read(ActivityJson.Write(card)));
    }

    [Fact]
    public void Read_AQuestion_EndsTheMessage()
    {
        var question = Message("hy-1", "Solved?");
        question.InputHint = InputHints.ExpectingInput;

        Assert.True(Digest.Read(ActivityJson.Write(question))!.Value.AsksForAnswer);
        Assert.False(Digest.Read(ActivityJson.Write(Message("hy-2", "Taken on.")))!.Value.AsksForAnswer);
    }

    private static Activity Message(string id, string text) => new(ActivityTypes.Message)
    {
        Id = id,
        ChannelId = "sms",
        Conversation = new ConversationAccount(id: "c"),
        Locale = "en",
        Text = text,
        InputHint = InputHints.AcceptingInput,
    };
}
