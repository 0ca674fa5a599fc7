using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Huiyin.Benchmarks.Hosts;

/// <summary>Six turns: transport, name, whether to give the age, the age, whether it is right, done.</summary>
internal sealed class UserProfileDialog : ComponentDialog
{
    private readonly IStatePropertyAccessor<UserProfile> _profiles;

    public UserProfileDialog(UserState userState)
        : base(nameof(UserProfileDialog))
    {
        _profiles = userState.CreateProperty<UserProfile>(nameof(UserProfile));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskTransportAsync, AskNameAsync, OfferAgeAsync, AskAgeAsync, AskConfirmationAsync, SaveAsync]));
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt)));
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
        AddDialog(new NumberPrompt<int>(nameof(NumberPrompt<int>), IsAgeAsync));
    }

    private static Task<DialogTurnResult> AskTransportAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(
            nameof(ChoicePrompt),
            new PromptOptions
            {
                Prompt = MessageFactory.Text("Please enter your mode of transport."),
                Choices = ChoiceFactory.ToChoices(["Car", "Bus", "Bicycle"]),
            },
            cancellationToken);

    private static Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["transport"] = ((FoundChoice)step.Result).Value;
        return step.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text("Please enter your name.") }, cancellationToken);
    }

    private static async Task<DialogTurnResult> OfferAgeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["name"] = (string)step.Result;
        await step.Context.SendActivityAsync(MessageFactory.Text($"Thanks {step.Result}."), cancellationToken);
        return await step.PromptAsync(nameof(ConfirmPrompt), new PromptOptions { Prompt = MessageFactory.Text("Would you like to give your age?") }, cancellationToken);
    }

    private static Task<DialogTurnResult> AskAgeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (!(bool)step.Result)
        {
            return step.NextAsync(-1, cancellationToken);
        }

        var options = new PromptOptions
        {
            Prompt = MessageFactory.Text("Please enter your age."),
            RetryPrompt = MessageFactory.Text("The value entered must be greater than 0 and less than 150."),
        };
        return step.PromptAsync(nameof(NumberPrompt<int>), options, cancellationToken);
    }

    private static async Task<DialogTurnResult> AskConfirmationAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var age = (int)step.Result;
        step.Values["age"] = age;
        await step.Context.SendActivityAsync(MessageFactory.Text(age < 0 ? "No age given." : $"I have your age as {age}."), cancellationToken);
        return await step.PromptAsync(nameof(ConfirmPrompt), new PromptOptions { Prompt = MessageFactory.Text("Is this ok?") }, cancellationToken);
    }

    private static Task<bool> IsAgeAsync(PromptValidatorContext<int> prompt, CancellationToken cancellationToken) =>
        Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value is > 0 and < 150);

    private async Task<DialogTurnResult> SaveAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var text = "Your profile was not kept.";
        if ((bool)step.Result)
        {
            var profile = await _profiles.GetAsync(step.Context, () => new UserProfile(), cancellationToken);
            profile.Transport = (string)step.Values["transport"];
            profile.Name = (string)step.Values["name"];
            profile.Age = (int)step.Values["age"];
            text = $"I have your mode of transport as {profile.Transport}, your name as {profile.Name} and your age as {profile.Age}. Your profile was saved.";
        }

        await step.Context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
