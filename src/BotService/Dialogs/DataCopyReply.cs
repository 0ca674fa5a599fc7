using Huiyin.Concerns;
using Huiyin.Privacy.Copies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Attachment = Microsoft.Bot.Schema.Attachment;

namespace Huiyin.Dialogs;

/// <summary>Gives the resident a copy of all that is held about them: as files where the channel can load them, otherwise in words.</summary>
internal sealed class DataCopyReply(DataCopyLinks links, DataCopyMaker maker, DataCopyWording wording, IOwnAddresses addresses, DistrictTime district)
{
    public async Task SendAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var voice = turn.Voice;
        if (context.Activity.Conversation?.IsGroup == true)
        {
            await context.SendActivityAsync(voice.Say("data-copy.not-here"), cancellationToken);
            return;
        }

        if (addresses.Of("", turn.Conversation) is null)
        {
            await SayAllAsync(context, turn, cancellationToken);
            return;
        }

        var (path, expiresAt) = await links.GrantAsync(turn.Transaction, turn.Resident.Id, cancellationToken);
        var address = addresses.Of(path, turn.Conversation)!;
        var until = $"{district.At(expiresAt):yyyy-MM-dd HH:mm}";
        if (!address.StartsWith('/'))
        {
            await context.SendActivityAsync(voice.Say("data-copy.link", ("address", address), ("until", until)), cancellationToken);
            return;
        }

        var reply = voice.Say("data-copy.files", ("until", until));
        reply.Attachments =
        [
            new Attachment("text/html", address, name: voice.Text("data-copy.file-html")),
            new Attachment("application/json", address + ".json", name: voice.Text("data-copy.file-json")),
        ];
        await context.SendActivityAsync(reply, cancellationToken);
    }

    // A message for each part, since long ones are hard to read where there is nothing but words.
    private async Task SayAllAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var copy = await maker.MakeAsync(turn.Transaction, turn.Resident.Id, cancellationToken);
        await context.SendActivityAsync(turn.Voice.Say("data-copy.words"), cancellationToken);
        foreach (var section in wording.Sections(copy with { Language = turn.Voice.Locale }, withTalk: false))
        {
            var said = turn.Voice.Say("data-copy.section", ("title", section.Title), ("lines", string.Join('\n', section.Lines)));
            await context.SendActivityAsync(said, cancellationToken);
        }
    }
}
