using Huiyin.Concerns;
using Huiyin.Diagnostics;
using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Deliveries.Replay;

/// <summary><c>replay</c>: shows the messages that were given up, and sends them again once their channel works.</summary>
internal sealed class ReplayCommand(DeadLetters letters, ConcernQueries concerns, ITransactions transactions, DistrictTime district, DeliveryWording wording, IDialogContent content) : IServiceCommand
{
    public string Name => "replay";

    public string Usage => ReplayArguments.Usage;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (ReplayArguments.Read(arguments) is not { } wish)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var prompts = content.Current.Prompts;
        string? concernId = null;
        if (wish.Concern is { } number)
        {
            concernId = (await transactions.ReadAsync((transaction, token) => concerns.FindByNumberAsync(transaction, number, token), cancellationToken))?.Id;
            if (concernId is null)
            {
                await output.WriteLineAsync(prompts.Text("deliveries.replay.no-concern", wish.Language, ("number", number)));
                return 2;
            }
        }

        var filter = new DeadLetterFilter(wish.Ids.Count > 0 ? wish.Ids : null, wish.Channel, wish.Since is { } day ? StartOf(day) : null, concernId);
        return wish.IsList ? await ListAsync(filter, wish.Language, output, cancellationToken) : await ReplayAsync(filter, wish, output, cancellationToken);
    }

    private async Task<int> ListAsync(DeadLetterFilter filter, string language, TextWriter output, CancellationToken cancellationToken)
    {
        var (count, after) = (0, 0L);
        while (await letters.ListAsync(filter, after, cancellationToken) is { Count: > 0 } portion)
        {
            foreach (var letter in portion)
            {
                await output.WriteLineAsync(Line(letter, language));
            }

            (count, after) = (count + portion.Count, portion[^1].Id);
        }

        await output.WriteLineAsync(content.Current.Prompts.Text("deliveries.replay.count", language, ("count", count)));
        return 0;
    }

    private async Task<int> ReplayAsync(DeadLetterFilter filter, ReplayArguments wish, TextWriter output, CancellationToken cancellationToken)
    {
        var prompts = content.Current.Prompts;
        var all = Math.Max(1, await letters.CountAsync(filter, cancellationToken));
        var seen = 0;
        var result = await ProgressBar.RunAsync(
            prompts.Text("deliveries.replay.title", wish.Language),
            progress => letters.ReplayAsync(
                filter,
                new ReplayMode(wish.IsDryRun, wish.IsForced),
                Actor.System with { Name = "replay" },
                portion => progress((double)(seen += portion.Count) / all),
                cancellationToken));
        await output.WriteLineAsync(prompts.Text(wish.IsDryRun ? "deliveries.replay.would" : "deliveries.replay.done", wish.Language, ("count", result.Replayed)));
        if (result.ToldInPerson > 0)
        {
            await output.WriteLineAsync(prompts.Text("deliveries.replay.visited", wish.Language, ("count", result.ToldInPerson)));
        }

        if (result.ConversationGone > 0)
        {
            await output.WriteLineAsync(prompts.Text("deliveries.replay.gone", wish.Language, ("count", result.ConversationGone)));
        }

        return 0;
    }

    private string Line(DeadLetter letter, string language) => content.Current.Prompts.Text(
        letter.Obstacle switch
        {
            DeadLetterObstacle.ToldInPerson => "deliveries.replay.line-visited",
            DeadLetterObstacle.ConversationGone => "deliveries.replay.line-gone",
            _ => "deliveries.replay.line",
        },
        language,
        ("id", letter.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("at", $"{district.At(letter.CreatedAt):yyyy-MM-dd HH:mm}"),
        ("channel", wording.ChannelName(letter.ChannelId, language)),
        ("purpose", letter.Purpose),
        ("number", letter.ConcernNumber is { } number ? ConcernNumber.Format(number) : "-"),
        ("attempts", letter.Attempts),
        ("error", letter.LastError ?? "-"));

    private DateTimeOffset StartOf(DateOnly day)
    {
        var start = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(start, district.Zone.GetUtcOffset(start)).ToUniversalTime();
    }
}
