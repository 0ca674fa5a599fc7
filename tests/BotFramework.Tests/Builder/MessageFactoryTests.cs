using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Builder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void Text_Alone_AcceptsInput()
    {
        var message = MessageFactory.Text("hi");

        Assert.Equal((ActivityTypes.Message, "hi", "acceptingInput"), (message.Type, message.Text, message.InputHint));
        Assert.Null(message.Speak);
        Assert.Null(MessageFactory.Text(" ", " ").Text);
        Assert.Equal("expectingInput", MessageFactory.Text("x", inputHint: InputHints.ExpectingInput).InputHint);
    }

    [Fact]
    public void SuggestedActions_OfTexts_SayThem()
    {
        var message = MessageFactory.SuggestedActions(["yes", "no"], "sure?", toList: ["u1"]);

        Assert.Equal(["yes", "no"], message.SuggestedActions.Actions.Select(a => a.Title));
        Assert.All(message.SuggestedActions.Actions, a => Assert.Equal((ActionTypes.ImBack, a.Title), (a.Type, a.Value)));
        Assert.Equal("u1", Assert.Single(message.SuggestedActions.To));
        Assert.Equal("sure?", message.Text);
    }

    [Fact]
    public void SuggestedActions_OfActions_KeepsThem()
    {
        var action = new CardAction(ActionTypes.OpenUrl, "Open", value: "http://x");

        var message = MessageFactory.SuggestedActions([action], null, null, null);

        Assert.Same(action, Assert.Single(message.SuggestedActions.Actions));
    }

    [Fact]
    public void Attachments_ByLayout_AreInOrder()
    {
        Attachment[] two = [new("a/b", "http://1"), new("a/b", "http://2")];

        Assert.Equal("list", MessageFactory.Attachment(two, "t").AttachmentLayout);
        Assert.Equal("carousel", MessageFactory.Carousel(two).AttachmentLayout);
        Assert.Equal(two, MessageFactory.Carousel(two).Attachments);
        Assert.Same(two[0], Assert.Single(MessageFactory.Attachment(two[0]).Attachments));
    }

    [Fact]
    public void ContentUrl_OfAPicture_IsAnAttachment()
    {
        var attachment = Assert.Single(MessageFactory.ContentUrl("http://x/1.png", "image/png", "n").Attachments);

        Assert.Equal(("http://x/1.png", "image/png", "n"), (attachment.ContentUrl, attachment.ContentType, attachment.Name));
    }

    [Fact]
    public void Anything_OfNothing_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((IEnumerable<Attachment>)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Carousel(null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<CardAction>)null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(null!, "image/png"));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("http://x", null!));
    }
}
