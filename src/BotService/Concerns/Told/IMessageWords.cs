namespace Huiyin.Concerns.Told;

/// <summary>What a resident reads or hears of a message, whatever form it was given for their channel.</summary>
internal interface IMessageWords
{
    string Of(string payload);
}
