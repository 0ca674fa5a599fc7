using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs.Prompts;

public class AttachmentPromptTests
{
    [Fact]
    public async Task Photo_Sent_IsTheResult()
    {
        var photo = DialogConversation.Message();
        photo.Attachments = [new Attachment { ContentType = "image/jpeg", ContentUrl = "https://example.org/1.jpg" }];
        WaterfallStep report = async (step, token) =>
        {
            var attachments = (IList<Attachment>)step.Result;
            await step.Context.SendActivityAsync(MessageFactory.Text(attachments[0].ContentUrl), token);
            return await step.EndDialogAsync(cancellationToken: token);
        };
        var waterfall = new WaterfallDialog("w", [Steps.Prompt("photo", "A photo?", "Only a photo."), report]);

        await new DialogConversation("w", dialogs => dialogs.Add(waterfall).Add(new AttachmentPrompt("photo"))).Flow
            .Send("hi").AssertReply("A photo?")
            .Send("no photo").AssertReply("Only a photo.")
            .Send(photo).AssertReply("https://example.org/1.jpg")
            .StartTestAsync();
    }
}
