using Huiyin.Diagnostics;

namespace Huiyin.Understanding.Similar;

internal sealed class SimilarOptions
{
    public const string Section = "Similar";

    /// <summary>Whether residents are offered to join a similar concern instead of filing another.</summary>
    public bool Offer { get; set; } = true;

    /// <summary>From which score on, 0 to 1. At 0.2, of `similar-eval`'s pairs one in three is offered and one in twenty wrongly.</summary>
    public double OfferFrom { get; set; } = 0.2;

    /// <exception cref="StartupException">A value is wrong; names key and fix.</exception>
    public static SimilarOptions Read(IConfiguration configuration)
    {
        try
        {
            var options = configuration.GetSection(Section).Get<SimilarOptions>() ?? new SimilarOptions();
            return options.OfferFrom is > 0 and <= 1
                ? options
                : throw new StartupException($"{Section}:OfferFrom is {options.OfferFrom}; set it to a number above 0 and up to 1.");
        }
        catch (InvalidOperationException failure)
        {
            throw new StartupException($"{Section} cannot be read: {failure.Message} Set {Section}:Offer to true or false and {Section}:OfferFrom to a number above 0 and up to 1.");
        }
    }
}
