#nullable disable

using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    protected static InvokeResponse CreateInvokeResponse(object body = null) =>
        new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Answers 501 to every invoke but those of signing in; an <see cref="InvokeResponseException"/> is an answer too.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        try
        {
            if (turnContext.Activity.Name is not ("signin/verifyState" or "signin/tokenExchange"))
            {
                throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }

            await OnSignInInvokeAsync(turnContext, cancellationToken);
            return CreateInvokeResponse();
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(turnContext, cancellationToken);

        // The bot may have sent its answer itself.
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(
                new Activity(InvokeResponse.ActivityType) { Value = response },
                cancellationToken);
        }
    }
}
