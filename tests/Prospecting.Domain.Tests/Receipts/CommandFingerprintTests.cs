using Prospecting.Receipts;

namespace Prospecting.Domain.Tests.Receipts;

public sealed class CommandFingerprintTests
{
    [Fact]
    public void Equal_parts_have_equal_fingerprints_and_others_have_others()
    {
        string?[][] commands =
        [
            ["create", "a", "bc"],
            ["create", "ab", "c"],
            ["create", "abc"],
            ["create", "abc", ""],
            ["create", "abc", null],
            ["createabc"],
            [],
        ];
        commands.Select(c => CommandFingerprint.Of(c)).ShouldBeUnique();
        commands.ShouldAllBe(c => CommandFingerprint.Of(c) == CommandFingerprint.Of(c));
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("é")]
    public void A_key_is_plain(string value) =>
        Should.Throw<ArgumentException>(() => new CommandKey(value));

    [Fact]
    public void A_key_has_at_most_100_characters_and_its_parts_too()
    {
        new CommandKey(new string('k', 98)).Part(7).Value.ShouldEndWith("#7");
        Should.Throw<ArgumentException>(() => new CommandKey(new string('k', 101)));
        Should.Throw<ArgumentException>(() => new CommandKey(new string('k', 100)).Part(1));
    }
}
