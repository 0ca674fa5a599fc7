#nullable disable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestFlow
{
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(new Activity(ActivityTypes.Message) { Text = expected }, description ?? expected, timeout);

    /// <summary>The next reply is of the same type and, as a message, has the same text but for space around it.</summary>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                if (expected.Type != reply.Type)
                {
                    throw Failed(description, $"Type {expected.Type} was expected, {reply.Type} received.");
                }

                var wanted = expected.AsMessageActivity()?.Text?.Trim();
                var text = reply.AsMessageActivity()?.Text?.Trim();
                if (wanted != text)
                {
                    throw Failed(description, $"Expected:{wanted}\nReceived:{text}");
                }
            },
            description ?? expected.AsMessageActivity()?.Text?.Trim(),
            timeout);
    }

    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        string description = null,
        uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(
            reply =>
            {
                if (!equalityComparer.Equals(expected, reply))
                {
                    throw Failed(description, "The reply does not equal what was expected.");
                }
            },
            description,
            timeout);
    }

    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(
            await NextReplyAsync(timeout)
                ?? throw new TimeoutException($"{timeout}ms Timed out waiting for:'{description}'")));
    }

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            var text = reply.AsMessageActivity()?.Text;
            if (text is null || !text.Contains(expected, StringComparison.Ordinal))
            {
                throw Failed(description, $"Expected something with:{expected}\nReceived:{text}");
            }
        },
        description,
        timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                if (!candidates.Contains(text))
                {
                    throw Failed(description, $"Expected one of:{string.Join("; ", candidates)}\nReceived:{text}");
                }
            },
            description,
            timeout);
    }

    public TestFlow AssertNoReply(string description = null, uint timeout = 3000) => Then(async () =>
    {
        if (await NextReplyAsync(timeout) is { } reply)
        {
            throw Failed(description, $"No reply was expected, received:{reply.AsMessageActivity()?.Text ?? reply.Type}");
        }
    });

    private static InvalidOperationException Failed(string description, string what) =>
        new(description is null ? what : $"{description}:\n{what}");

    private async Task<IActivity> NextReplyAsync(uint timeout)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout), TimeProvider.System);
        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
