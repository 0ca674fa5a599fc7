using Huiyin.DialogContent;
using Huiyin.Tests.DialogContent;
using Huiyin.Understanding;

namespace Huiyin.Tests.Understanding;

/// <summary>The shipped content, which changes when a test says so; and the readers over it, trained once for all tests.</summary>
internal sealed class FixedContent : IDialogContent
{
    private static readonly Lazy<CategoryClassifier> Trained = new(() => new CategoryClassifier(new FixedContent()));

    public event Action<DialogContentSnapshot>? Changed;

    public DialogContentSnapshot Current { get; private set; } = Repository.Content;

    public static CategoryClassifier Classifier => Trained.Value;

    public static ConcernReader Reader { get; } = new(new FixedContent(), Classifier, new FixedClock());

    public void Change(DialogContentSnapshot content)
    {
        Current = content;
        Changed?.Invoke(content);
    }
}
