using System.Text;
using Huiyin.DialogContent;
using Huiyin.Dialogs;
using Huiyin.Protocol;
using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Reports;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Huiyin.Bot;

/// <summary>A card with a picture where the channel shows them, with a button to end it; the same in words everywhere else.</summary>
internal sealed class PeriodicComposer(IDialogContent content) : IPeriodicComposer
{
    public string Compose(PeriodicMessage message, string channelId)
    {
        var voice = new Voice(content.Current, message.Locale, channelId);
        if (message.Chart is not { } chart)
        {
            return ActivityJson.Write(Shown(message, voice));
        }

        // Other channels show no such picture, or want an address on the internet: they get the chart in words.
        if (channelId is not (ChannelIds.Directline or ChannelIds.Webchat or ChannelIds.Emulator))
        {
            return ActivityJson.Write(Shown(message with { Blocks = [.. message.Blocks, new MessageBlock(chart.Title, [.. TextChart.Lines(chart)])] }, voice));
        }

        var activity = Shown(message, voice);
        activity.Attachments = [.. activity.Attachments ?? [], Picture(chart)];
        return ActivityJson.Write(activity);
    }

    private static Activity Shown(PeriodicMessage message, Voice voice)
    {
        string[] answers = message.Stop is { } stop ? [stop] : [];
        try
        {
            return voice.Show(
                "periodic",
                new Dictionary<string, object?>
                {
                    ["locale"] = message.Locale,
                    ["title"] = message.Title,
                    ["blocks"] = message.Blocks.Select(block => new Dictionary<string, object?>
                    {
                        ["heading"] = block.Heading,
                        ["lines"] = block.Lines.Select(line => new Dictionary<string, object?> { ["line"] = line }).ToList(),
                    }).ToList(),
                    ["canStop"] = message.Stop is not null,
                    ["stop"] = message.Stop ?? "",
                },
                message.Text,
                answers);
        }
        catch (CardTooLargeException)
        {
            return voice.Ask(message.Text, answers);
        }
    }

    private static Attachment Picture(BarChart chart) => new()
    {
        ContentType = "image/svg+xml",
        ContentUrl = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(SvgChart.Write(chart))),
        Name = chart.Title + ".svg",
    };
}
