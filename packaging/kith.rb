# A formula for Homebrew: brew install --HEAD ./packaging/kith.rb
class Kith < Formula
  desc "Forms mentor pairs, pods, clubs and outings for the students of an online school"
  homepage "https://github.com/kith-school/kith"
  head "https://github.com/kith-school/kith.git", branch: "main"
  license "GPL-3.0-or-later"

  depends_on xcode: ["16.3", :build]
  depends_on "glpk"
  depends_on macos: :sonoma

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "kith"
    bin.install ".build/release/kith"
    generate_completions_from_executable(bin/"kith", "--generate-completion-script")
    pkgshare.install "fixtures/maple"
  end

  test do
    cp_r pkgshare/"maple", testpath
    system bin/"kith", "match", "--roster", "maple", "--program", "maple/mentors.yaml",
           "--out", "result"
    assert_path_exists testpath/"result/result.json"
  end
end
